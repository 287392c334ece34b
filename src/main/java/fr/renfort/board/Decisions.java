package fr.renfort.board;

import fr.renfort.access.Viewer;
import fr.renfort.database.Conditions;
import fr.renfort.database.ListReader;
import fr.renfort.database.SortKey;
import fr.renfort.database.SortedList;
import fr.renfort.database.Transactions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;

/** What waits to be decided, the most pressing first: by when, else since when, and id are the place of a page. Thread-safe. */
@Singleton
public final class Decisions {

    private static final SortedList<DecisionRow> LIST = SortedList.ascending(
            DecisionRow.class, DecisionRow.COLUMNS, "board_decision", SortKey.instant("at"), SortKey.id("id"));

    private final Transactions transactions;
    private final ListReader lists;

    Decisions(Transactions transactions, ListReader lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    /** What is the viewer's own to decide, in all that the viewer sees; nothing for who decides nothing. */
    public Page<Decision> of(Viewer viewer, PageRequest page) {
        return read(viewer, Conditions.none().when(viewer.role(), "decided_by = ?"), page);
    }

    /** What anybody is to decide in a region. */
    public Page<Decision> on(Viewer viewer, Board board, PageRequest page) {
        return read(
                viewer,
                Conditions.none().and("region_code = ?", board.region()).and("exercise = ?", board.exercise()),
                page);
    }

    private Page<Decision> read(Viewer viewer, Conditions filter, PageRequest page) {
        return transactions
                .read(viewer.scope(), () -> lists.page(LIST, filter, page))
                .map(DecisionRow::decision);
    }
}
