package fr.renfort.mission;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.access.Viewer;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Publishes plans, in the caller's transaction. */
@Singleton
final class Publisher {

    private final PlanStore plans;
    private final BookingStore bookings;
    private final Revalidation revalidation;
    private final Deadlines deadlines;
    private final StepLog log;
    private final Journal journal;

    Publisher(
            PlanStore plans,
            BookingStore bookings,
            Revalidation revalidation,
            Deadlines deadlines,
            StepLog log,
            Journal journal) {
        this.plans = plans;
        this.bookings = bookings;
        this.revalidation = revalidation;
        this.deadlines = deadlines;
        this.log = log;
        this.journal = journal;
    }

    Outcome<PublishedPlan> publish(Viewer viewer, UUID id) {
        return plans.lock(id)
                .map(plan -> publishable(viewer, plan).then(checked -> Outcome.done(published(viewer, checked))))
                .orElseGet(() -> Outcome.refused(UserErrorCode.NOT_FOUND, "planId", "error.plan.notFound"));
    }

    private static Outcome<Plan> publishable(Viewer viewer, Plan plan) {
        if (!viewer.coordinates(plan.region())) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "planId", "error.plan.notYours", plan.region());
        }
        if (plan.state() == Plan.State.SUPERSEDED) {
            return Outcome.refused(
                    UserErrorCode.WRONG_STATE,
                    "planId",
                    "error.plan.superseded",
                    plan.state().name());
        }
        Plan.Publication before = plan.publication();
        return before == null
                ? Outcome.done(plan)
                : Outcome.refused(
                        UserErrorCode.WRONG_STATE,
                        "planId",
                        "error.plan.published",
                        before.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        before.by());
    }

    private PublishedPlan published(Viewer viewer, Plan plan) {
        List<Booking> takenBack = noLongerKept(plan);
        log.write(viewer, takenBack.stream().map(this::withdrawn).toList());
        List<Booking> proposed = new ArrayList<>(bookings.lockProposed(plan.id()));
        proposed.addAll(bookings.lockProposedLoans(plan.id()));
        Map<UUID, SkipReason> skipped = revalidation.of(viewer, plan, proposed, log.now());
        Map<UUID, Instant> answerBy = deadlines.of(viewer, proposed, log.now());
        log.write(
                viewer,
                proposed.stream()
                        .map(booking -> step(booking, skipped.get(booking.id()), known(answerBy, booking.id())))
                        .toList());
        plans.publish(plan.id(), new Plan.Publication(log.now(), viewer.subject()));
        journal.record(new RegionEvent.PlanPublished(plan.region(), plan.id()), viewer.subject());
        return new PublishedPlan(
                plans.get(plan.id()),
                ids(proposed, booking -> !skipped.containsKey(booking.id())),
                ids(takenBack, booking -> true),
                proposed.stream()
                        .filter(booking -> skipped.containsKey(booking.id()))
                        .map(booking -> new PublishedPlan.Skipped(booking, known(skipped, booking.id())))
                        .toList());
    }

    /** What lenders were asked for before the plan was made, and it does not keep whole. */
    private List<Booking> noLongerKept(Plan plan) {
        boolean exercise = plan.origin().exercise();
        Instant madeAt = plan.origin().createdAt();
        List<Mission> solicited = bookings.lockSolicited(plan.region(), exercise).stream()
                .filter(mission -> !mission.progress().steppedAt().isAfter(madeAt))
                .toList();
        List<Booking> dropped = new ArrayList<>(Kept.of(solicited, plans.duties(plan.id(), log.now()), log.now())
                .takenBack());
        Set<LoanKey> keptLoans = plans.loans(plan.id());
        bookings.lockSolicitedLoans(plan.region(), exercise).stream()
                .filter(loan -> !keptLoans.contains(LoanKey.of(loan)))
                .forEach(dropped::add);
        return dropped;
    }

    private StepLog.Taken withdrawn(Booking booking) {
        Progress next = booking.progress().stepped(MissionState.WITHDRAWN, null, log.now());
        return new StepLog.Taken(Step.REPLACE, booking, booking.with(next));
    }

    private StepLog.Taken step(Booking booking, @Nullable SkipReason skip, Instant answerBy) {
        if (skip == null) {
            return new StepLog.Taken(
                    Step.SOLICIT, booking, booking.with(booking.progress().asked(answerBy, log.now())));
        }
        Progress next = booking.progress().stepped(MissionState.WITHDRAWN, skip.name(), log.now());
        return new StepLog.Taken(Step.SKIP, booking, booking.with(next));
    }

    private static List<UUID> ids(List<Booking> bookings, Predicate<Booking> wanted) {
        return bookings.stream().filter(wanted).map(Booking::id).toList();
    }
}
