package fr.renfort.exchange;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.pool.file.FieldChange;
import fr.renfort.pool.file.Verdict;
import fr.renfort.vocabulary.Page;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import does to each thing, by line, a page of it.
 *
 * @param next line after which the next page begins; null: this is the last
 */
record ShownChanges(List<Item> items, @Nullable Long next) {

    ShownChanges {
        items = List.copyOf(items);
    }

    /**
     * @param line the first that names it
     * @param id null: it is not there yet
     * @param name what people call it
     * @param promised when somebody counts on it who would be let down, by the clocks of the region; null: nobody would
     */
    record Item(
            long line,
            String action,
            @Nullable UUID id,
            String name,
            List<Field> changes,
            List<ShownImport.Wrong> problems,
            @Nullable String promised) {

        Item {
            changes = List.copyOf(changes);
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param before null: there was nothing
     * @param after null: there will be nothing
     */
    record Field(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    static ShownChanges of(Page<Verdict> page, Messages messages, Language language) {
        List<Verdict> verdicts = page.items();
        return new ShownChanges(
                verdicts.stream()
                        .map(verdict -> item(verdict, messages, language))
                        .toList(),
                page.more() ? verdicts.get(verdicts.size() - 1).line() : null);
    }

    private static Item item(Verdict verdict, Messages messages, Language language) {
        return new Item(
                verdict.line(),
                verdict.action().name().toLowerCase(Locale.ROOT),
                verdict.subject(),
                verdict.title(),
                verdict.changes().stream()
                        .map(change -> field(change, language))
                        .toList(),
                verdict.problems().stream()
                        .map(problem -> ShownImport.wrong(problem, messages, language))
                        .toList(),
                verdict.stranding());
    }

    private static Field field(FieldChange change, Language language) {
        return new Field(change.column().title(language), change.before(), change.after());
    }
}
