package fr.renfort.territory.register;

import fr.renfort.vocabulary.FinessNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes in the numbers of sites, in the order in which it must be stored: a site has one present number.
 */
final class NumberChanges {

    private final Map<String, NumberRow> known;
    private final Map<UUID, NumberRow> present;
    private final List<NumberRow> closed = new ArrayList<>();
    private final List<NumberRow> reopened = new ArrayList<>();
    private final List<NumberRow> added = new ArrayList<>();

    NumberChanges(KnownRegister register) {
        this.known = register.numbers();
        this.present = register.presentNumbers();
    }

    /**
     * Takes in the numbers of an entry. A known site takes another number only where the entry names a former one: a file that
     * still lists a former number takes nothing back.
     *
     * @param today local day of the site
     */
    void add(SiteEntry entry, UUID site, LocalDate today) {
        String number = entry.finess().value();
        @Nullable FinessNumber former = entry.former();
        @Nullable NumberRow bearing = present.get(site);
        if (bearing == null) {
            added.add(NumberRow.present(number, site, today));
        } else if (former != null && !bearing.finess().equals(number)) {
            renumber(bearing, number, former.value(), today);
        }
        if (former != null && !known.containsKey(former.value())) {
            added.add(NumberRow.present(former.value(), site, today).closed(today, number));
        }
    }

    private void renumber(NumberRow bearing, String number, String former, LocalDate today) {
        @Nullable NumberRow earlier = known.get(number);
        if (earlier == null) {
            closed.add(bearing.closed(today, number));
            added.add(NumberRow.present(number, bearing.establishmentId(), today));
        } else if (bearing.finess().equals(former)) {
            closed.add(bearing.closed(today, number));
            reopened.add(earlier.reopened());
        }
    }

    /** Sites that take another number than they bore. */
    List<UUID> renumbered() {
        return closed.stream().map(NumberRow::establishmentId).toList();
    }

    List<NumberRow> closed() {
        return List.copyOf(closed);
    }

    List<NumberRow> reopened() {
        return List.copyOf(reopened);
    }

    List<NumberRow> added() {
        return List.copyOf(added);
    }
}
