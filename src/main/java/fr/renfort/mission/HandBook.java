package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.pool.Expert;
import fr.renfort.pool.Experts;
import fr.renfort.vocabulary.Lookup;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where stays that coordinators wrote by hand become questions, each with what it breaks and why. Thread-safe. */
@Singleton
public final class HandBook {

    private final Transactions transactions;
    private final BookingStore bookings;
    private final PlanRepository plans;
    private final HandRepository hands;
    private final Deadlines deadlines;
    private final Experts experts;
    private final Journal journal;
    private final InstantSource time;

    HandBook(
            Transactions transactions,
            BookingStore bookings,
            PlanRepository plans,
            HandRepository hands,
            Deadlines deadlines,
            Experts experts,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.plans = plans;
        this.hands = hands;
        this.deadlines = deadlines;
        this.experts = experts;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Asks the lender at once.
     *
     * @return refused with WRONG_STATE before the region's first plan, CONFLICT when the expert is asked for or promised at the
     *     same hours
     */
    public Outcome<Mission> ask(Viewer coordinator, HandWritten written) {
        return Conflicts.told(() -> transactions.decide(coordinator.scope(), () -> {
            Destination destination = written.destination();
            Optional<PlanRow> plan = plans.current(destination.region(), destination.exercise() != null);
            if (plan.isEmpty()) {
                return Outcome.refused(UserErrorCode.WRONG_STATE, "needId", "error.hand.noPlan");
            }
            UUID expert = written.post().expert();
            bookings.takeTurns(List.of(expert, destination.need()));
            return asked(expert, written)
                    ? Outcome.refused(UserErrorCode.CONFLICT, "expertId", "error.hand.asked")
                    : Outcome.done(stored(coordinator, plan.get().id(), written));
        }));
    }

    /** What was made by hand, by mission; nothing for the others, and for an observer. */
    public Map<UUID, ByHand> byMissions(Viewer viewer, Collection<UUID> missions) {
        return missions.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : transactions.read(viewer.scope(), () -> hands.of(missions)).stream()
                        .map(HandRow::byHand)
                        .collect(Collectors.toMap(ByHand::mission, Function.identity()));
    }

    private boolean asked(UUID expert, HandWritten written) {
        boolean exercise = written.destination().exercise() != null;
        return bookings.lockPublishedOf(expert, time.instant()).stream()
                .filter(mission -> (mission.destination().exercise() != null) == exercise)
                .flatMap(mission -> mission.duties().stream())
                .anyMatch(duty -> written.post().shifts().stream()
                        .anyMatch(shift -> shift.open().overlaps(duty.window())));
    }

    private Mission stored(Viewer coordinator, UUID plan, HandWritten written) {
        Instant now = time.instant();
        Mission proposed = mission(coordinator, plan, written, now);
        Instant answerBy = Lookup.known(deadlines.of(coordinator, List.of(proposed), now), proposed.id());
        Mission asked = proposed.with(proposed.progress().asked(answerBy, now));
        bookings.insert(List.of(asked));
        HandWritten.Motive motive = written.motive();
        String region = written.destination().region();
        hands.insert(
                asked.id(),
                region,
                asked.lender(),
                motive.reason(),
                motive.derogation(),
                written.breaks().stream().sorted().collect(Collectors.joining(" ")),
                now,
                coordinator.subject());
        journal.record(
                new RegionEvent.AssignedByHand(
                        region,
                        asked.id(),
                        asked.lender(),
                        written.destination().hospital(),
                        written.destination().exercise() != null,
                        motive.derogation() != null),
                coordinator.subject());
        return asked;
    }

    private Mission mission(Viewer coordinator, UUID plan, HandWritten written, Instant now) {
        HandWritten.Post post = written.post();
        Expert expert = experts.get(coordinator, post.expert());
        List<Duty> duties = post.shifts().stream()
                .map(shift -> new Duty(UUID.randomUUID(), shift.seat(), shift.start(), shift.open(), false))
                .toList();
        return new Mission(
                UUID.randomUUID(),
                plan,
                written.destination(),
                Mission.Stay.of(expert.id(), expert.lender(), post.skill(), post.mode(), post.journey(), duties),
                Later.atHand(new Why(EnumSet.allOf(EligibilityRule.class), written.cost(), null)),
                Progress.proposed(now),
                null);
    }
}
