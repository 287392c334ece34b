package fr.renfort.audit;

import fr.renfort.access.Viewer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whom an answer shows to somebody, and what of them: collected while it is made, so that it can be written down. What an expert
 * reads of itself is left out. Of one thread.
 */
public final class PeopleShown {

    private final Viewer viewer;
    private final Map<String, InRegion> byRegion = new HashMap<>();

    public PeopleShown(Viewer viewer) {
        this.viewer = viewer;
    }

    /** What is shown of the people of one region: what of any of them, and who they are. */
    record InRegion(Set<String> fields, Set<UUID> people) {}

    /**
     * A person is shown.
     *
     * @param region of the person
     * @param field what is shown, such as {@code Expert.phone}
     */
    public void add(String region, UUID person, String field) {
        if (!person.equals(viewer.expert())) {
            InRegion shown = byRegion.computeIfAbsent(region, none -> new InRegion(new HashSet<>(), new HashSet<>()));
            shown.fields().add(field);
            shown.people().add(person);
        }
    }

    Viewer viewer() {
        return viewer;
    }

    Map<String, InRegion> byRegion() {
        return byRegion;
    }
}
