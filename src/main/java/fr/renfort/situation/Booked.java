package fr.renfort.situation;

import fr.renfort.mission.BookedDuty;
import fr.renfort.mission.Decline;
import fr.renfort.mission.Loan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is asked for, promised, served or refused in a region.
 *
 * @param now the moment it is looked at
 * @param duties of the last weeks and to come
 * @param loans asked for, promised, or done
 * @param declines what lenders have said no to
 */
record Booked(Instant now, List<BookedDuty> duties, List<Loan> loans, List<Decline> declines) {

    /** How far back served duties count in fairness. */
    static final Duration REMEMBERED = Duration.ofDays(28);

    /** Minutes of the duties, promised or served, that began in the 28 days before now; by expert. */
    Map<UUID, Long> workedMinutes() {
        Map<UUID, Long> worked = new HashMap<>();
        duties.stream()
                .filter(BookedDuty::pinned)
                .filter(booked -> booked.duty().window().from().isBefore(now))
                .filter(booked -> !booked.duty().window().from().isBefore(now.minus(REMEMBERED)))
                .forEach(booked ->
                        worked.merge(booked.expert(), booked.duty().window().minutes(), Long::sum));
        return worked;
    }

    /** Everybody whom planning has to know because something pinned names them. */
    Set<UUID> pinnedExperts() {
        return duties.stream()
                .filter(BookedDuty::pinned)
                .map(BookedDuty::expert)
                .collect(Collectors.toSet());
    }

    /** Lots that something promised or used up names. */
    Set<UUID> promisedLots() {
        return loans.stream()
                .filter(loan -> loan.state().active())
                .map(loan -> loan.lending().lot())
                .collect(Collectors.toSet());
    }
}
