package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a lender's yes leads to: the expert is promised, whom to call is copied, and the others who were asked for the same seat
 * are thanked. In the caller's transaction.
 */
@Singleton
final class Acceptance {

    private final Transactions transactions;
    private final BookingStore missions;
    private final CallingCards cards;
    private final StepLog log;

    Acceptance(Transactions transactions, BookingStore missions, CallingCards cards, StepLog log) {
        this.transactions = transactions;
        this.missions = missions;
        this.cards = cards;
        this.log = log;
    }

    /** Lets those who want the same seat or the same expert follow one another, before any of them holds a mission. */
    void takeTurns(UUID mission, Yes yes) {
        missions.find(mission).ifPresent(asked -> {
            List<UUID> touched =
                    new ArrayList<>(List.of(asked.expert(), asked.destination().need()));
            if (yes.other() != null) {
                touched.add(yes.other().expert());
            }
            missions.takeTurns(touched);
        });
    }

    /**
     * What was asked for, as the lender promises it.
     *
     * @return refused with INVALID when nothing is over by the date, WRONG_STATE when the expert has left the pool
     */
    Outcome<Mission> promised(Viewer lender, Mission asked, Yes yes) {
        return shortened(asked, yes)
                .then(kept -> Outcome.done(withOther(kept, yes)))
                .then(kept -> cards.of(lender, kept)
                        .then(card -> Outcome.done(
                                kept.with(card).with(kept.progress().stepped(MissionState.OFFERED, null, log.now())))));
    }

    /** Takes from the stay what was not promised, before the rest of it counts as promised. */
    void drop(Mission asked, Mission promised) {
        if (promised.duties().size() < asked.duties().size()) {
            missions.removeFrom(asked, promised.span().to());
        }
    }

    /** Takes back what others were asked for on the seats that are promised now; what is left of their stays is open again. */
    void thank(Mission promised) {
        Viewer machine = Viewer.planner(promised.destination().region());
        transactions.elsewhere(machine.scope(), () -> {
            log.write(
                    machine,
                    missions.lockRivals(promised.id()).stream()
                            .map(rival -> thanked(rival, promised))
                            .toList());
            return true;
        });
    }

    private StepLog.Taken thanked(Mission rival, Mission promised) {
        Progress next = rival.progress().stepped(MissionState.WITHDRAWN, SkipReason.SEAT_FILLED.name(), log.now());
        boolean whole = promised.span().contains(rival.span());
        return new StepLog.Taken(whole ? Step.THANK : Step.WITHDRAW, rival, rival.with(next));
    }

    private static Outcome<Mission> shortened(Mission asked, Yes yes) {
        Instant until = yes.until();
        if (until == null) {
            return Outcome.done(asked);
        }
        List<Duty> kept = asked.duties().stream()
                .filter(duty -> !duty.window().to().isAfter(until))
                .toList();
        return kept.isEmpty()
                ? Outcome.refused(
                        UserErrorCode.INVALID,
                        "until",
                        "error.mission.until",
                        asked.duties().get(0).window().to().toString())
                : Outcome.done(asked.with(asked.expert(), asked.stay().journey(), kept));
    }

    private static Mission withOther(Mission asked, Yes yes) {
        return yes.other() == null
                ? asked
                : asked.with(yes.other().expert(), yes.other().journey(), asked.duties());
    }
}
