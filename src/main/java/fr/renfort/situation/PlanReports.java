package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.mission.Loan;
import fr.renfort.mission.Loans;
import fr.renfort.mission.Mission;
import fr.renfort.mission.Missions;
import fr.renfort.mission.Plan;
import fr.renfort.mission.Plans;
import fr.renfort.mission.Proposal;
import fr.renfort.mission.Why;
import fr.renfort.planning.score.Score;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes reports of plans, stored or not. For who sees the region whole. Thread-safe. */
@Singleton
public final class PlanReports {

    private final Stored stored;
    private final PlanNames places;
    private final LenderNames lenders;
    private final MissionSentences sentences;
    private final UnservedLines unserved;
    private final Territory territory;

    PlanReports(
            Stored stored,
            PlanNames places,
            LenderNames lenders,
            MissionSentences sentences,
            UnservedLines unserved,
            Territory territory) {
        this.stored = stored;
        this.places = places;
        this.lenders = lenders;
        this.sentences = sentences;
        this.unserved = unserved;
        this.territory = territory;
    }

    /** What a stored plan says. */
    @Singleton
    static final class Stored {

        private final Plans plans;
        private final Missions missions;
        private final Loans loans;

        Stored(Plans plans, Missions missions, Loans loans) {
            this.plans = plans;
            this.missions = missions;
            this.loans = loans;
        }

        Proposal of(Viewer viewer, UUID plan) {
            return new Proposal(missions.ofPlan(viewer, plan), loans.ofPlan(viewer, plan), plans.allGaps(viewer, plan));
        }
    }

    /**
     * The report of a stored plan.
     *
     * @param score of its run; null: not known
     */
    public PlanReport of(Viewer viewer, Language language, Plan plan, @Nullable Score score) {
        PlanReport.Heading heading = new PlanReport.Heading(
                plan.region(),
                territory.region(plan.region()).name(),
                plan.origin().exercise(),
                plan.origin().createdAt(),
                plan.id().toString(),
                score);
        return of(viewer, language, heading, stored.of(viewer, plan.id()));
    }

    /** The report of a plan that is not stored. */
    public PlanReport of(Viewer viewer, Language language, Snapshot snapshot, Proposal proposal, Score score) {
        PlanReport.Heading heading = new PlanReport.Heading(
                snapshot.region(),
                territory.region(snapshot.region()).name(),
                snapshot.exercise(),
                snapshot.problem().period().now(),
                null,
                score);
        return of(viewer, language, heading, proposal);
    }

    private PlanReport of(Viewer viewer, Language language, PlanReport.Heading heading, Proposal proposal) {
        Map<UUID, PlanReport.Spot> spots = places.spots(viewer, language, proposal);
        LenderNames.Known names = lenders.of(viewer, proposal);
        return new PlanReport(
                heading,
                proposal.missions().stream()
                        .sorted(Comparator.comparing(mission -> mission.span().from()))
                        .map(mission -> going(language, mission, spots, names))
                        .toList(),
                proposal.loans().stream()
                        .sorted(Comparator.comparing(loan -> loan.span().from()))
                        .map(loan -> lent(loan, spots, names))
                        .toList(),
                unserved.of(language, heading.region(), proposal.gaps(), spots, names));
    }

    private PlanReport.Going going(
            Language language, Mission mission, Map<UUID, PlanReport.Spot> spots, LenderNames.Known names) {
        Why why = mission.why();
        return new PlanReport.Going(
                known(spots, mission.destination().need()),
                new PlanReport.Lender(names.expert(mission.expert()), names.lender(mission.lender())),
                new PlanReport.Span(mission.span().from(), mission.span().to()),
                mission.duties().size(),
                new PlanReport.Way(
                        mission.stay().journey().travelMinutes(),
                        mission.stay().journey().arrival()),
                mission.state().name(),
                why == null ? "" : sentences.line(language, why, names.experts()));
    }

    private static PlanReport.Lent lent(Loan loan, Map<UUID, PlanReport.Spot> spots, LenderNames.Known names) {
        return new PlanReport.Lent(
                known(spots, loan.destination().need()),
                new PlanReport.Lender(names.lot(loan.lending().lot()), names.lender(loan.lender())),
                loan.lending().content().quantity(),
                new PlanReport.Span(loan.span().from(), loan.span().to()),
                new PlanReport.Way(loan.lending().travelMinutes(), loan.span().from()),
                loan.state().name());
    }
}
