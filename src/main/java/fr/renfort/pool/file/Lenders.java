package fr.renfort.pool.file;

import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.SearchText;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The lenders of a region, by id and by name. */
final class Lenders {

    private final Map<UUID, Organisation> byId = new HashMap<>();
    private final Map<String, Organisation> byName = new HashMap<>();

    private Lenders() {}

    static Lenders of(Organisations organisations, String region) {
        Lenders lenders = new Lenders();
        PageRequest next = PageRequest.first(PageRequest.MOST);
        boolean more = true;
        while (more) {
            Page<Organisation> page = organisations.list(region, next);
            page.items().forEach(lenders::add);
            more = page.more();
            if (more) {
                Organisation last = page.items().get(page.items().size() - 1);
                next = new PageRequest(
                        PageRequest.MOST, List.of(last.name(), last.id().toString()), false);
            }
        }
        return lenders;
    }

    private void add(Organisation lender) {
        byId.put(lender.id(), lender);
        byName.put(SearchText.folded(lender.name()), lender);
    }

    Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The lender of a name, whatever its case and accents. */
    Optional<Organisation> named(String name) {
        return Optional.ofNullable(byName.get(SearchText.folded(name)));
    }

    /** What a lender is called; empty for one of another region. */
    String name(UUID id) {
        return find(id).map(Organisation::name).orElse("");
    }
}
