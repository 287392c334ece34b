package fr.renfort.territory.register;

import fr.renfort.territory.LegalStatus;
import fr.renfort.vocabulary.FinessNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A legal entity as its sites show it: the register gives it no name of its own.
 *
 * @param largest its site with the most beds, then the most staff, then the lowest number
 * @param name of that site, with the commune where several entities would bear the same
 * @param ghtCode the GHT it is a member of, if any
 */
record EntityEntry(
        FinessNumber finess,
        String name,
        SiteEntry largest,
        @Nullable String ghtCode) {

    private static final Comparator<SiteEntry> BY_SIZE = Comparator.<SiteEntry>comparingInt(
                    site -> site.description().activity().beds())
            .thenComparingInt(site -> site.description().activity().staff())
            .thenComparing(SiteEntry::finess, Comparator.reverseOrder());

    LegalStatus status() {
        return largest.description().status();
    }

    String regionCode() {
        return largest.regionCode();
    }

    /** The entities of all sites, by number. */
    static List<EntityEntry> of(List<SiteEntry> sites, Map<FinessNumber, String> ghtOfEntity) {
        Map<FinessNumber, SiteEntry> largest = new TreeMap<>();
        for (SiteEntry site : sites) {
            largest.merge(site.entity(), site, (one, other) -> BY_SIZE.compare(one, other) >= 0 ? one : other);
        }
        Map<String, Long> bearers = largest.values().stream()
                .collect(Collectors.groupingBy(site -> site.description().name(), Collectors.counting()));
        return largest.values().stream()
                .map(site -> new EntityEntry(site.entity(), name(site, bearers), site, ghtOfEntity.get(site.entity())))
                .toList();
    }

    private static String name(SiteEntry site, Map<String, Long> bearers) {
        String name = site.description().name();
        return bearers.getOrDefault(name, 0L) > 1 ? name + " (" + site.address().commune() + ")" : name;
    }
}
