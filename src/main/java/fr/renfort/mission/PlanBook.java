package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.planning.explain.MissingUnits;
import fr.renfort.planning.score.UncoveredShift;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where runs put their plans, and coordinators publish them. Thread-safe. */
@Singleton
public final class PlanBook {

    private final Transactions transactions;
    private final PlanStore plans;
    private final BookingStore bookings;
    private final Publisher publisher;
    private final Journal journal;
    private final InstantSource time;

    PlanBook(
            Transactions transactions,
            PlanStore plans,
            BookingStore bookings,
            Publisher publisher,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.plans = plans;
        this.bookings = bookings;
        this.publisher = publisher;
        this.journal = journal;
        this.time = time;
    }

    /**
     * Stores what a run found as the plan in force, with its proposals and gaps; the plan before is superseded, and what it
     * proposed without being published is gone. What published missions cover with the same expert stays theirs.
     *
     * @param planner the service itself, or whoever sees the region whole
     */
    public Plan store(Viewer planner, NewPlan found) {
        return transactions.write(planner.scope(), () -> {
            plans.lockCurrent(found.region(), found.exercise());
            UUID id = UUID.randomUUID();
            Draft draft = new Draft(id, found, bookings.published(found.region(), found.exercise()));
            LoanDraft loans = new LoanDraft(id, found);
            bookings.removeProposed(found.region(), found.exercise());
            plans.replace(id, new Plan.Origin(found.region(), found.exercise(), found.run(), time.instant()));
            plans.insert(draft.duties(), loans.all(), GapRow.of(gaps(id, found, draft), found.region()));
            bookings.insert(draft.missions());
            bookings.insertLoans(loans.loans(bookings.publishedLoans(found.region(), found.exercise())));
            journal.record(new RegionEvent.PlanProposed(found.region(), id), planner.subject());
            return plans.get(id);
        });
    }

    /**
     * Stores a better plan in place of one that is in force and that nobody has published; else nothing.
     *
     * @param before the plan to be replaced
     */
    public Optional<Plan> replace(Viewer planner, UUID before, NewPlan better) {
        return transactions.write(
                planner.scope(),
                () -> plans.lockCurrent(better.region(), better.exercise())
                        .filter(current -> current.id().equals(before) && current.publication() == null)
                        .map(current -> store(planner, better)));
    }

    /**
     * Asks the lenders for what a plan proposes, and takes back what was asked for and the plan does not keep whole. What
     * something has happened to since is skipped and told.
     *
     * @return refused with NOT_FOUND, FORBIDDEN, or WRONG_STATE when the plan is superseded or published already
     */
    public Outcome<PublishedPlan> publish(Viewer coordinator, UUID plan) {
        return transactions.decide(coordinator.scope(), () -> publisher.publish(coordinator, plan));
    }

    /** What would be stored, without storing anything; missions and loans that are kept come first. */
    public Proposal preview(Viewer planner, NewPlan found) {
        return transactions.read(planner.scope(), () -> {
            List<Mission> published = bookings.published(found.region(), found.exercise());
            List<Loan> publishedLoans = bookings.publishedLoans(found.region(), found.exercise());
            Draft draft = new Draft(found.run(), found, published);
            LoanDraft loans = new LoanDraft(found.run(), found);
            return new Proposal(
                    Stream.concat(draft.kept(published).stream(), draft.missions().stream())
                            .toList(),
                    Stream.concat(loans.kept(publishedLoans).stream(), loans.loans(publishedLoans).stream())
                            .toList(),
                    gaps(found.run(), found, draft));
        });
    }

    private static List<Gap> gaps(UUID plan, NewPlan found, Draft draft) {
        List<Gap> gaps = new ArrayList<>(draft.emptySeatGaps());
        for (MissingUnits missing : found.explained().unserved().units()) {
            gaps.add(new Gap(
                    UUID.randomUUID(),
                    plan,
                    draft.target(missing.need()),
                    new Gap.Units(missing.units()),
                    missing.span(),
                    missing.lots(),
                    missing.relaxation()));
        }
        for (UncoveredShift rest : found.explained().unserved().tooShort()) {
            gaps.add(new Gap(
                    UUID.randomUUID(),
                    plan,
                    draft.target(rest.need()),
                    new Gap.TooShort(),
                    new TimeWindow(rest.from(), rest.to()),
                    List.of(),
                    null));
        }
        return gaps;
    }
}
