package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.pool.EquipmentLot;
import fr.renfort.pool.Expert;
import fr.renfort.pool.ExpertCalendar;
import fr.renfort.pool.Experts;
import fr.renfort.pool.Lots;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.TimeWindow;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes back what experts and lots cannot keep any more once their calendar changed or they left the pool, in the transaction in
 * which it happened: a question is withdrawn, a stay ends before the first duty that nobody is free for, and what is left
 * nothing of is recalled.
 */
@Singleton
final class Absences {

    private final Transactions transactions;
    private final BookingStore bookings;
    private final Experts experts;
    private final Lots lots;
    private final StepLog log;

    Absences(Transactions transactions, BookingStore bookings, Experts experts, Lots lots, StepLog log) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.experts = experts;
        this.lots = lots;
        this.log = log;
    }

    @EventListener
    void on(RegionEvent event) {
        if (event instanceof RegionEvent.ExpertChanged || event instanceof RegionEvent.ExpertWithdrawn) {
            asMachine(event, machine -> expert(machine, event.subject()));
        } else if (event instanceof RegionEvent.LotChanged || event instanceof RegionEvent.LotWithdrawn) {
            asMachine(event, machine -> lot(machine, event.subject()));
        }
    }

    @FunctionalInterface
    private interface Work {
        void as(Viewer machine);
    }

    private void asMachine(RegionEvent event, Work work) {
        Viewer machine = Viewer.planner(event.region());
        transactions.elsewhere(machine.scope(), () -> {
            work.as(machine);
            return true;
        });
    }

    private void expert(Viewer machine, UUID id) {
        List<Mission> published = bookings.lockPublishedOf(id, log.now());
        if (published.isEmpty()) {
            return;
        }
        Expert expert = experts.get(machine, id);
        boolean gone = expert.standing().withdrawn();
        List<TimeWindow> free = gone
                ? List.of()
                : experts.calendarsOf(machine, Set.of(id))
                        .getOrDefault(id, ExpertCalendar.EMPTY)
                        .availability();
        SkipReason why = gone ? SkipReason.EXPERT_WITHDRAWN : SkipReason.EXPERT_UNAVAILABLE;
        published.forEach(
                mission -> firstMissed(mission.duties(), free).ifPresent(at -> end(machine, mission, at, why)));
    }

    private void lot(Viewer machine, UUID id) {
        List<Loan> published = bookings.lockLoansOf(id, log.now());
        if (published.isEmpty()) {
            return;
        }
        EquipmentLot lot = lots.get(machine, id);
        boolean gone = lot.standing().withdrawn();
        List<TimeWindow> free =
                gone ? List.of() : lots.availabilityOf(machine, Set.of(id)).getOrDefault(id, List.of());
        SkipReason why = gone ? SkipReason.LOT_WITHDRAWN : SkipReason.LOT_UNAVAILABLE;
        published.stream()
                .filter(loan -> !covered(loan.lending().presence(), free))
                .forEach(loan -> takeBack(machine, loan, why));
    }

    private void end(Viewer machine, Mission mission, Instant at, SkipReason why) {
        boolean begins = mission.span().from().isBefore(at);
        if (mission.state().active() && begins) {
            log.shorten(machine, mission, at);
        } else {
            takeBack(machine, mission, why);
        }
    }

    private void takeBack(Viewer machine, Booking booking, SkipReason why) {
        Step step = booking.state().active() ? Step.RECALL : Step.WITHDRAW;
        Progress next = booking.progress().stepped(step.to(), why.name(), log.now());
        log.write(machine, List.of(new StepLog.Taken(step, booking, booking.with(next))));
    }

    /** When the first duty begins that is not over and that nobody is free for. */
    private Optional<Instant> firstMissed(List<Duty> duties, List<TimeWindow> free) {
        return duties.stream()
                .map(Duty::window)
                .filter(window -> window.to().isAfter(log.now()))
                .filter(window -> !covered(window, free))
                .map(TimeWindow::from)
                .findFirst();
    }

    private static boolean covered(TimeWindow window, List<TimeWindow> free) {
        List<TimeWindow> left = List.of(window);
        for (TimeWindow open : free) {
            left = left.stream().flatMap(part -> part.minus(open).stream()).toList();
        }
        return left.isEmpty();
    }
}
