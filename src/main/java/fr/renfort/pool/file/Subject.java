package fr.renfort.pool.file;

import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lines name, and what holds for all of them.
 *
 * @param present null: it is not there, or not the viewer's to keep
 * @param reference what its lender calls it; null: nothing
 */
record Subject<T>(@Nullable T present, @Nullable String reference) {

    static <T> Subject<T> of(FileGroup group, Map<UUID, T> present, Map<UUID, String> references) {
        UUID id = group.subject().orElse(null);
        return id == null ? new Subject<>(null, null) : new Subject<>(present.get(id), references.get(id));
    }

    /** Each thing in one line, and none that names what is not there. */
    static void checkNamed(FileGroup group, Cells cells, boolean absent) {
        String first = Long.toString(group.first().line());
        group.rows().stream().skip(1).forEach(again -> {
            Column naming = again.text(Column.ID).isEmpty() ? Column.REFERENCE : Column.ID;
            cells.problems()
                    .add(new Problem(again.line(), naming, again.text(naming), "error.file.sameThing", List.of(first)));
        });
        checkFound(group, cells, absent);
    }

    /** None that names what is not there. */
    static void checkFound(FileGroup group, Cells cells, boolean absent) {
        if (!cells.blank(Column.ID)) {
            cells.id();
        }
        if (unknown(group, absent)) {
            cells.refuse(
                    cells.blank(Column.ID) ? Column.REFERENCE : Column.ID,
                    "error.pool.notFound",
                    group.subject().get().toString());
        }
    }

    /** Whether lines name something that is not there, or not the viewer's to keep: nothing else about them matters. */
    static boolean unknown(FileGroup group, boolean absent) {
        return absent && group.subject().isPresent();
    }

    static void checkLeaves(Cells cells, boolean absent, boolean leaves) {
        if (absent && leaves) {
            cells.refuse(Column.WITHDRAWN, "error.file.withdrawsNothing");
        }
    }

    /** Things stay with their lender. */
    static void checkLender(FileContext context, Cells cells, FileRow row, UUID lender) {
        if (!cells.blank(Column.ORGANISATION)
                && context.lenders()
                        .named(row.text(Column.ORGANISATION))
                        .filter(named -> named.id().equals(lender))
                        .isEmpty()) {
            cells.refuse(
                    Column.ORGANISATION,
                    "error.file.otherLender",
                    context.lenders().name(lender));
        }
    }

    /** What becomes of something that left the pool: it may be withdrawn again, and nothing else. */
    static <R> Reviewed<R> gone(FileRow row, Cells cells, UUID id, String title, boolean leaves, String withdrawnAt) {
        if (!leaves) {
            cells.refuse(Column.WITHDRAWN, "error.pool.withdrawn", withdrawnAt);
        }
        return Reviewed.nothing(
                cells.problems().isEmpty()
                        ? new Verdict(row.line(), Verdict.Action.KEEP, id, title, List.of(), List.of(), null)
                        : Verdict.refused(row.line(), id, title, cells.problems()));
    }

    static Verdict.Action action(boolean absent, boolean leaves, List<FieldChange> changes) {
        if (absent) {
            return Verdict.Action.CREATE;
        }
        if (leaves) {
            return Verdict.Action.WITHDRAW;
        }
        return changes.isEmpty() ? Verdict.Action.KEEP : Verdict.Action.CHANGE;
    }

    /** The same, with whom it would let down. */
    static <R> Reviewed<R> stranding(
            FileContext context, Reviewed<R> one, @Nullable UUID id, Map<UUID, TimeWindow> stranded) {
        TimeWindow window = id == null ? null : stranded.get(id);
        return window == null
                ? one
                : new Reviewed<>(
                        one.verdict().stranding(context.times().text(window)), one.revision(), one.reference());
    }
}
