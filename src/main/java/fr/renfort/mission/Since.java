package fr.renfort.mission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What has happened since a plan was made.
 *
 * @param gone experts and lots that have left the pool
 * @param ended requests that have ended, and those whose incident is closed
 * @param declines what lenders have said no to
 */
record Since(
        Set<UUID> gone,
        Set<UUID> ended,
        List<Decline> declines,
        List<PromisedDuty> duties,
        List<Loan> loans,
        Instant now) {

    /** What stands against a proposal by now; empty: nothing. */
    Optional<SkipReason> against(Booking booking) {
        if (!booking.span().to().isAfter(now)) {
            return Optional.of(SkipReason.OVER);
        }
        if (ended.contains(booking.destination().request())) {
            return Optional.of(SkipReason.NEED_ENDED);
        }
        return booking instanceof Mission mission ? against(mission) : against((Loan) booking);
    }

    private Optional<SkipReason> against(Mission mission) {
        if (gone.contains(mission.expert())) {
            return Optional.of(SkipReason.EXPERT_WITHDRAWN);
        }
        if (declined(mission.expert(), mission)) {
            return Optional.of(SkipReason.DECLINED);
        }
        if (duties.stream()
                .anyMatch(promised -> promised.expert().equals(mission.expert()) && meets(promised, mission))) {
            return Optional.of(SkipReason.EXPERT_PROMISED);
        }
        return duties.stream().anyMatch(promised -> sitsOn(promised, mission))
                ? Optional.of(SkipReason.SEAT_FILLED)
                : Optional.empty();
    }

    private Optional<SkipReason> against(Loan loan) {
        UUID lot = loan.lending().lot();
        if (gone.contains(lot)) {
            return Optional.of(SkipReason.LOT_WITHDRAWN);
        }
        if (declined(lot, loan)) {
            return Optional.of(SkipReason.DECLINED);
        }
        return loans.stream()
                        .filter(promised -> promised.lending().lot().equals(lot))
                        .anyMatch(promised -> promised.lending()
                                .away()
                                .overlaps(loan.lending().away()))
                ? Optional.of(SkipReason.LOT_PROMISED)
                : Optional.empty();
    }

    /** By its lender: who was recalled, let go or did not come may be asked again by people. */
    private boolean declined(UUID what, Booking booking) {
        return declines.stream()
                .filter(decline -> decline.scope() != DeclineScope.THESE_DATES_HERE)
                .filter(decline -> decline.what().equals(what))
                .anyMatch(decline -> decline.covers(booking.destination().incident(), booking.span()));
    }

    private static boolean meets(PromisedDuty promised, Mission mission) {
        return mission.duties().stream()
                .anyMatch(duty -> duty.window().overlaps(promised.duty().window()));
    }

    private static boolean sitsOn(PromisedDuty promised, Mission mission) {
        return promised.need().equals(mission.destination().need())
                && mission.duties().stream()
                        .anyMatch(duty -> duty.seat() == promised.duty().seat()
                                && duty.shiftStart().equals(promised.duty().shiftStart()));
    }
}
