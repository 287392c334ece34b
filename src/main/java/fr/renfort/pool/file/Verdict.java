package fr.renfort.pool.file;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do to one thing. Two verdicts are equal exactly when they would do the same to the same.
 *
 * @param line the first line that names it
 * @param subject null: it is not there yet, or not known
 * @param title what people call it; empty: not known
 * @param stranding when somebody counts on it who would be let down, as clocks of the region show it; null: nobody would
 */
public record Verdict(
        long line,
        Action action,
        @Nullable UUID subject,
        String title,
        List<FieldChange> changes,
        List<Problem> problems,
        @Nullable String stranding) {

    /** What becomes of a thing. */
    public enum Action {
        CREATE,
        CHANGE,
        WITHDRAW,
        /** It is as the file says. */
        KEEP,
        /** The file cannot be applied as long as it says this. */
        REFUSE
    }

    public Verdict {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    static Verdict refused(long line, @Nullable UUID subject, String title, List<Problem> problems) {
        return new Verdict(line, Action.REFUSE, subject, title, List.of(), problems, null);
    }

    Verdict stranding(@Nullable String window) {
        return new Verdict(line, action, subject, title, changes, problems, window);
    }
}
