package fr.renfort.exchange;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.pool.file.Column;
import fr.renfort.pool.file.PoolImport;
import fr.renfort.pool.file.Problem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs read it.
 *
 * @param problems the first of them
 * @param moreProblems how many more there are
 */
record ShownImport(
        UUID id,
        String region,
        String file,
        String state,
        PoolImport.Counts counts,
        List<Wrong> problems,
        int moreProblems) {

    ShownImport {
        problems = List.copyOf(problems);
    }

    /** @param line 0: the whole file */
    record Wrong(long line, @Nullable String column, String value, String message) {}

    static ShownImport of(PoolImport made, List<Problem> problems, Messages messages, Language language) {
        return new ShownImport(
                made.id(),
                made.region(),
                made.file().path(),
                made.state().name().toLowerCase(Locale.ROOT),
                made.counts(),
                problems.stream()
                        .map(problem -> wrong(problem, messages, language))
                        .toList(),
                made.counts().problems() - problems.size());
    }

    static Wrong wrong(Problem problem, Messages messages, Language language) {
        Column column = problem.column();
        return new Wrong(
                problem.line(),
                column == null ? null : column.title(language),
                problem.value(),
                messages.text(language.locale(), problem.message(), problem.arguments()));
    }
}
