package fr.renfort.pool.file;

import fr.renfort.language.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read, and what it would do or did; kept for a day.
 *
 * @param region code of the region whose pool it is about
 * @param language in which its values are shown
 * @param appliedAt null: it is a preview
 */
public record PoolImport(
        UUID id,
        String region,
        PoolFile file,
        Language language,
        Instant previewedAt,
        Counts counts,
        @Nullable Instant appliedAt) {

    /** What may be done with it. */
    public enum State {
        /** It can be applied. */
        READY,
        /** Something in it is wrong: nothing of it can be applied. */
        REFUSED,
        /** It was applied, whole. */
        APPLIED
    }

    /**
     * @param lines of the file, its header apart
     * @param created things that are new
     * @param kept things that are as the file says
     * @param refused things that something is wrong with
     * @param problems what is wrong with them
     * @param stranded things that somebody counts on who would be let down
     */
    public record Counts(
            int lines, int created, int changed, int withdrawn, int kept, int refused, int problems, int stranded) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        Counts with(Verdict verdict) {
            Verdict.Action action = verdict.action();
            return new Counts(
                    lines,
                    created + one(action == Verdict.Action.CREATE),
                    changed + one(action == Verdict.Action.CHANGE),
                    withdrawn + one(action == Verdict.Action.WITHDRAW),
                    kept + one(action == Verdict.Action.KEEP),
                    refused + one(action == Verdict.Action.REFUSE),
                    problems + verdict.problems().size(),
                    stranded + one(verdict.stranding() != null));
        }

        Counts ofLines(int number) {
            return new Counts(number, created, changed, withdrawn, kept, refused, problems, stranded);
        }

        private static int one(boolean counts) {
            return counts ? 1 : 0;
        }
    }

    public State state() {
        if (appliedAt != null) {
            return State.APPLIED;
        }
        return counts.refused() > 0 ? State.REFUSED : State.READY;
    }

    PoolImport applied(Instant at) {
        return new PoolImport(id, region, file, language, previewedAt, counts, at);
    }
}
