package fr.renfort.situation;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.planning.compare.Affected;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.planning.score.Rule;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Shows two plans side by side as tables for a terminal. Ids stand for names. */
public final class ComparisonTables {

    private static final int[] RULES = {5, 15, 15, 15};
    private static final int[] CHANGES = {36, 12, 37, 37};

    private final Messages messages = new Messages();
    private final Wording wording;

    /** @param zone in whose time moments are told */
    public ComparisonTables(Language language, ZoneId zone) {
        wording = new Wording(language, zone);
    }

    /**
     * What each rule costs in both, who serves each shift that moved, which lots each need is lent, and how many that concerns.
     * Ends with a line feed.
     *
     * @param name of the problem
     */
    public String of(String name, PlanComparison comparison) {
        StringBuilder text = new StringBuilder();
        text.append(phrase(
                        "compare.title",
                        name,
                        comparison.before().total().toString(),
                        comparison.after().total().toString()))
                .append("\n\n")
                .append(rules(comparison))
                .append('\n');
        if (comparison.same()) {
            return text.append(phrase("compare.same")).append('\n').toString();
        }
        Affected affected = comparison.affected();
        return text.append(changes(comparison))
                .append('\n')
                .append(phrase(
                        "compare.affected",
                        size(affected.experts()),
                        size(affected.lenders()),
                        size(affected.establishments())))
                .append('\n')
                .toString();
    }

    private String rules(PlanComparison comparison) {
        TextTable table = new TextTable(columns("rule", "before", "after", "saved"), RULES);
        for (Rule rule : Rule.values()) {
            table.row(
                    rule.name(),
                    Long.toString(comparison.before().penalty(rule)),
                    Long.toString(comparison.after().penalty(rule)),
                    Long.toString(comparison.before().penalty(rule)
                            - comparison.after().penalty(rule)));
        }
        return table.text();
    }

    private String changes(PlanComparison comparison) {
        TextTable table = new TextTable(columns("need", "start", "before", "after"), CHANGES);
        comparison
                .shifts()
                .forEach(change -> table.row(
                        change.need(),
                        wording.moment(change.shift().from()),
                        listed(change.before()),
                        listed(change.after())));
        comparison
                .loans()
                .forEach(change -> table.row(change.need(), "", listed(change.before()), listed(change.after())));
        return table.text();
    }

    private static String listed(Set<String> ids) {
        return ids.isEmpty() ? "–" : String.join(", ", ids);
    }

    private static String size(Set<String> ids) {
        return Integer.toString(ids.size());
    }

    private List<String> columns(String... names) {
        return Arrays.stream(names)
                .map(column -> phrase("compare.column." + column))
                .toList();
    }

    private String phrase(String key, String... arguments) {
        return messages.text(wording.language().locale(), key, List.of(arguments));
    }
}
