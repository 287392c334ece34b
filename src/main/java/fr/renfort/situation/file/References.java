package fr.renfort.situation.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that every id of a problem's document is there only once and that whatever refers to one finds it. */
final class References {
    private static final String ID = "id";

    private final JsonPart root;

    References(JsonPart root) {
        this.root = root;
    }

    /** @throws FileFormatException at the first that is wrong */
    void check() {
        Set<String> places = ids("places");
        Set<String> organisations = ids("organisations");
        Set<String> establishments = ids("establishments");
        Set<String> incidents = ids("incidents");
        refer("establishments", "place", places);
        refer("incidents", "establishment", establishments);
        for (String resources : List.of("experts", "lots")) {
            refer(resources, "organisation", organisations);
            refer(resources, "base", places);
        }
        for (String needs : List.of("expertNeeds", "equipmentNeeds")) {
            ids(needs);
            refer(needs, "incident", incidents);
        }
        Set<String> experts = ids("experts");
        Set<String> lots = ids("lots");
        refer(root.get("pinned").get("duties"), "expert", experts);
        refer(root.get("pinned").get("loans"), "lot", lots);
    }

    private Set<String> ids(String list) {
        Set<String> ids = new HashSet<>();
        for (JsonPart part : root.get(list).parts()) {
            JsonPart id = part.get(ID);
            if (!ids.add(id.text())) {
                throw id.mustBe("once", list);
            }
        }
        return ids;
    }

    private void refer(String list, String field, Set<String> ids) {
        refer(root.get(list), field, ids);
    }

    private static void refer(JsonPart list, String field, Set<String> ids) {
        for (JsonPart part : list.parts()) {
            JsonPart reference = part.get(field);
            if (!ids.contains(reference.text())) {
                throw reference.mustBe("known", ids.size());
            }
        }
    }
}
