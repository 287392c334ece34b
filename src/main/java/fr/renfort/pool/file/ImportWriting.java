package fr.renfort.pool.file;

import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a preview to the pool as long as it does what it says; inside a transaction, which its refusal must end. For one thread. */
final class ImportWriting<R> {

    private final Reviewer<R> reviewer;
    private final Staging staging;
    private final FileContext context;
    private final PoolImport preview;
    private @Nullable Outcome<Boolean> refusal;

    ImportWriting(Reviewer<R> reviewer, Staging staging, FileContext context, PoolImport preview) {
        this.reviewer = reviewer;
        this.staging = staging;
        this.context = context;
        this.preview = preview;
    }

    Outcome<Boolean> write() {
        int lines = new GroupReader(staging.lines(), staging.json(), preview.id(), this::write).readAll();
        if (refusal == null && lines != preview.counts().lines()) {
            return Outcome.refused(UserErrorCode.STALE, "id", "error.file.gone");
        }
        return refusal == null ? Outcome.done(true) : refusal;
    }

    private void write(List<FileGroup> groups) {
        if (refusal != null) {
            return;
        }
        List<Reviewed<R>> reviewed = reviewer.review(context, groups, true);
        Map<Integer, String> shown = staging
                .items()
                .of(
                        preview.id(),
                        reviewed.stream()
                                .map(one -> Math.toIntExact(one.verdict().line()))
                                .toList())
                .stream()
                .collect(Collectors.toMap(ImportItemRow::line, ImportItemRow::verdict));
        for (Reviewed<R> one : reviewed) {
            int line = Math.toIntExact(one.verdict().line());
            if (!Objects.equals(shown.get(line), staging.json().text(one.verdict()))) {
                refusal = Outcome.refused(
                        UserErrorCode.STALE,
                        "id",
                        "error.file.stale",
                        Integer.toString(line),
                        one.verdict().title());
                return;
            }
        }
        List<R> revisions =
                reviewed.stream().flatMap(one -> one.written().stream()).toList();
        if (!revisions.isEmpty()) {
            reviewer.write(context, revisions);
        }
        if (!staging.references().write(preview.file().subjects(), changed(reviewed))) {
            refusal = Outcome.refused(UserErrorCode.TAKEN, "id", "error.file.referenceTaken");
        }
    }

    private static <R> List<FileReference> changed(List<Reviewed<R>> reviewed) {
        return reviewed.stream()
                .map(Reviewed::reference)
                .filter(Objects::nonNull)
                .map(Function.<@Nullable FileReference>identity())
                .map(Objects::requireNonNull)
                .toList();
    }
}
