package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
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

/** Loans to read. Lenders and hospitals see no proposals. Thread-safe. */
@Singleton
public final class Loans {

    private final Transactions transactions;
    private final LoanRepository loans;
    private final BookingListRepository lists;

    Loans(Transactions transactions, LoanRepository loans, BookingListRepository lists) {
        this.transactions = transactions;
        this.loans = loans;
        this.lists = lists;
    }

    public Optional<Loan> find(Viewer viewer, UUID id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The loan of an id.
     *
     * @throws NoSuchElementException when there is none that the viewer may see
     */
    public Loan get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NoSuchElementException("There is no loan " + id + "."));
    }

    public Map<UUID, Loan> byIds(Viewer viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> visible(viewer, loans.byIds(ids)).stream()
                        .collect(Collectors.toMap(Loan::id, Function.identity())));
    }

    /** Loans by arrival. The place of a page: arrival, id. */
    public Page<Loan> list(Viewer viewer, MissionFilter filter, PageRequest page) {
        return lists(viewer, filter.owner(), Set.of(filter.key()), filter.which(), page)
                .getOrDefault(filter.key(), new Page<>(List.of(), false));
    }

    /**
     * The same page of the loans of many owners, by arrival; nothing for one without. One statement.
     *
     * @param keys codes of regions, or ids of any other owners
     */
    public <K> Map<K, Page<Loan>> lists(
            Viewer viewer, MissionOwner owner, Set<K> keys, MissionFilter.Which which, PageRequest page) {
        Collection<String> states = new Sight(viewer).states(which.states());
        if (keys.isEmpty() || states.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> lists.loans(owner, keys, states, which, page).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                list -> list.getValue()
                                        .with(visible(viewer, list.getValue().items())))));
    }

    /** All loans that a plan proposed, and those published before that it keeps, by arrival. */
    public List<Loan> ofPlan(Viewer viewer, UUID plan) {
        return transactions.read(
                viewer.scope(), () -> visible(viewer, loans.ofPlan(plan, new Sight(viewer).states(Set.of()))));
    }

    /** What serves needs and is asked for, promised or proposed, by arrival. */
    public Map<UUID, List<Loan>> ofNeeds(Viewer viewer, Collection<UUID> needs) {
        if (needs.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                viewer.scope(),
                () -> visible(viewer, loans.ofNeeds(needs)).stream()
                        .collect(
                                Collectors.groupingBy(loan -> loan.destination().need())));
    }

    /** What is committed or further in a region, and is there at some time between two instants; by arrival. */
    public List<Loan> committed(Viewer viewer, String region, boolean exercise, TimeWindow span) {
        return transactions.read(
                viewer.scope(), () -> visible(viewer, loans.committed(region, exercise, span.from(), span.to())));
    }

    /** Asked for, promised, or done in a region, by arrival. */
    public List<Loan> booked(Viewer viewer, String region, boolean exercise) {
        return transactions.read(viewer.scope(), () -> visible(viewer, loans.booked(region, exercise)));
    }

    /** What was asked for in the viewer's scope and nobody has answered by an instant, longest overdue first. */
    public List<Loan> unanswered(Viewer viewer, Instant by) {
        return transactions.read(
                viewer.scope(),
                () -> loans.unanswered(by).stream().map(LoanRow::loan).toList());
    }

    private static List<Loan> visible(Viewer viewer, List<LoanRow> rows) {
        Sight sight = new Sight(viewer);
        return rows.stream().map(LoanRow::loan).filter(sight::reads).toList();
    }
}
