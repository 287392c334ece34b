package fr.renfort.situation;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Finding;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.UncoveredShift;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what a plan scores, and what is wrong with it, as tables for a terminal. Ids stand for names. */
public final class ScoreTables {

    private static final int[] RULES = {4, 50, 15};
    private static final int[] FINDINGS = {42, 20, 5, 12, 20, 22};
    private static final int[] SHIFTS = {30, 12, 12};

    private final Messages messages = new Messages();
    private final Wording wording;

    /** @param zone in whose time moments are told */
    public ScoreTables(Language language, ZoneId zone) {
        wording = new Wording(language, zone);
    }

    /**
     * Every rule with its penalty, what is wrong with the plan and what is too short to be covered. Ends with a line feed.
     *
     * @param name of the problem
     */
    public String of(String name, PlanScore score) {
        StringBuilder text = new StringBuilder();
        text.append(phrase("score.title", name, score.total().toString())).append("\n\n");
        text.append(rules(score)).append('\n');
        text.append(score.valid() ? phrase("score.valid") : phrase("score.invalid", size(score.findings())))
                .append('\n');
        if (!score.valid()) {
            text.append('\n').append(findings(score.findings()));
        }
        if (!score.notCovered().isEmpty()) {
            text.append('\n').append(phrase("score.notCovered")).append('\n').append(shifts(score.notCovered()));
        }
        return text.toString();
    }

    private String rules(PlanScore score) {
        TextTable table = new TextTable(columns("rule", "meaning", "penalty"), RULES);
        for (Rule rule : Rule.values()) {
            table.row(rule.name(), phrase("score.rule." + rule.name()), Long.toString(score.penalty(rule)));
        }
        return table.text();
    }

    /** What is wrong with a plan as listed, one row each. */
    public String findings(List<Finding> findings) {
        TextTable table = new TextTable(columns("finding", "need", "seat", "start", "who", "rules"), FINDINGS);
        findings.forEach(finding -> {
            if (finding instanceof Finding.OfDuty duty) {
                table.row(
                        what(finding),
                        duty.need(),
                        Integer.toString(duty.seat()),
                        wording.moment(duty.start()),
                        duty.expert() == null ? "–" : duty.expert(),
                        rules(finding));
            } else if (finding instanceof Finding.OfLoan loan) {
                table.row(what(finding), loan.need(), "", "", loan.lot(), rules(finding));
            }
        });
        return table.text();
    }

    private String what(Finding finding) {
        return phrase("score.finding." + finding.what().name());
    }

    private static String rules(Finding finding) {
        return finding.rules().stream().sorted().map(EligibilityRule::name).collect(Collectors.joining(", "));
    }

    private String shifts(List<UncoveredShift> shifts) {
        TextTable table = new TextTable(columns("need", "from", "to"), SHIFTS);
        shifts.forEach(shift -> table.row(shift.need(), wording.moment(shift.from()), wording.moment(shift.to())));
        return table.text();
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> phrase("score.column." + name)).toList();
    }

    private static String size(List<?> list) {
        return Integer.toString(list.size());
    }

    private String phrase(String key, String... arguments) {
        return messages.text(wording.language().locale(), key, List.of(arguments));
    }
}
