package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans and their gaps to read: for who sees their region whole. Thread-safe. */
@Singleton
public final class Plans {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private final Transactions transactions;
    private final PlanRepository plans;
    private final PlanContentRepository contents;
    private final GapRepository gaps;
    private final PlanListRepository lists;

    Plans(
            Transactions transactions,
            PlanRepository plans,
            PlanContentRepository contents,
            GapRepository gaps,
            PlanListRepository lists) {
        this.transactions = transactions;
        this.plans = plans;
        this.contents = contents;
        this.gaps = gaps;
        this.lists = lists;
    }

    public Optional<Plan> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The plan of an id.
     *
     * @throws NoSuchElementException when there is none that the viewer may see
     */
    public Plan get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchElementException("There is no plan " + id + "."));
    }

    public Map<UUID, Plan> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> plans.byIds(ids).stream()
                        .map(PlanRow::plan)
                        .collect(Collectors.toMap(Plan::id, Function.identity())));
    }

    /** The plan in force; empty before the first run. */
    public Optional<Plan> current(Viewer viewer, String region, boolean exercise) {
        return transactions.read(
                viewer.scope(), () -> plans.current(region, exercise).map(PlanRow::plan));
    }

    /** The plans in force of regions, by region; nothing for one before its first run. */
    public Map<String, Plan> current(Viewer viewer, Collection<String> regions, boolean exercise) {
        if (regions.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> plans.currentOf(regions, exercise).stream()
                        .map(PlanRow::plan)
                        .collect(Collectors.toMap(plan -> plan.origin().region(), Function.identity())));
    }

    /** The same page of the plans of regions, latest stored first. The place of a page: when stored, id. */
    public Map<String, Page<Plan>> lists(Viewer viewer, Set<String> regions, PlanFilter filter, PageRequest page) {
        return Page.map(transactions.read(viewer.scope(), () -> lists.plans(regions, filter, page)), PlanRow::plan);
    }

    /** Who goes where and what is lent by the plan in force, as far as it is not over by an instant; nothing before the first run. */
    public fr.renfort.planning.facts.Plan inForce(Viewer viewer, String region, boolean exercise, Instant after) {
        return transactions.read(
                viewer.scope(),
                () -> plans.current(region, exercise)
                        .map(current -> new fr.renfort.planning.facts.Plan(
                                contents.duties(current.id(), after).stream()
                                        .map(PlanDutyRow::assigned)
                                        .toList(),
                                contents.loans(current.id()).stream()
                                        .map(PlanLoanRow::assigned)
                                        .toList()))
                        .orElse(fr.renfort.planning.facts.Plan.EMPTY));
    }

    /** The last plan that each run made, by run. */
    public Map<UUID, Plan> ofRuns(Viewer viewer, Collection<UUID> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> plans.ofRuns(runs).stream()
                        .map(PlanRow::plan)
                        .collect(Collectors.toMap(plan -> plan.origin().run(), Function.identity())));
    }

    /** Everybody on every shift and every lot lent, as the planner lists them. */
    public fr.renfort.planning.facts.Plan content(Viewer viewer, UUID plan) {
        return transactions.read(
                viewer.scope(),
                () -> new fr.renfort.planning.facts.Plan(
                        contents.duties(plan, FIRST).stream()
                                .map(PlanDutyRow::assigned)
                                .toList(),
                        contents.loans(plan).stream().map(PlanLoanRow::assigned).toList()));
    }

    /** The same page of what plans leave unserved, by start. The place of a page: start, id. */
    public Map<UUID, Page<Gap>> gaps(Viewer viewer, Set<UUID> ofPlans, PageRequest page) {
        return Page.map(transactions.read(viewer.scope(), () -> lists.gaps(ofPlans, page)), GapRow::gap);
    }

    /** What a plan leaves unserved, by start. The place of a page: start, id. */
    public Page<Gap> gaps(Viewer viewer, UUID plan, PageRequest page) {
        return gaps(viewer, Set.of(plan), page).getOrDefault(plan, new Page<>(List.of(), false));
    }

    /** What the plan in force of a region leaves unserved and is not over by an instant, by start. The place of a page: start, id. */
    public Page<Gap> gapsInForce(Viewer viewer, String region, boolean exercise, Instant after, PageRequest page) {
        return transactions
                .read(viewer.scope(), () -> lists.gapsInForce(region, exercise, after, page))
                .map(GapRow::gap);
    }

    /** Gaps of any plans by their ids. */
    public Map<UUID, Gap> gapsByIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> gaps.byIds(ids).stream()
                        .map(GapRow::gap)
                        .collect(Collectors.toMap(Gap::id, Function.identity())));
    }

    /** Everything a plan leaves unserved, by start. */
    public List<Gap> allGaps(Viewer viewer, UUID plan) {
        return transactions.read(
                viewer.scope(),
                () -> gaps.ofPlan(plan).stream().map(GapRow::gap).toList());
    }
}
