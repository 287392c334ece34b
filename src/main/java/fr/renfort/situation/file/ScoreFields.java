package fr.renfort.situation.file;

import fr.renfort.planning.score.EligibilityRule;
import fr.renfort.planning.score.Finding;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.UncoveredShift;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads a plan's score out of a JSON document. What follows from the rules is not looked at. */
final class ScoreFields {
    private ScoreFields() {}

    static PlanScore read(JsonPart root) {
        Map<Rule, Long> penalties = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            penalties.put(rule, root.get("rules").get(rule.name()).penalty());
        }
        return new PlanScore(
                penalties,
                root.get("findings").list(ScoreFields::finding),
                root.get("notCovered").list(ScoreFields::shift));
    }

    private static Finding finding(JsonPart part) {
        Finding.Kind what = part.get("what").oneOf(Finding.Kind.class);
        JsonPart rules = part.get("rules");
        Set<EligibilityRule> fails =
                rules.absent() ? Set.of() : new HashSet<>(rules.list(rule -> rule.oneOf(EligibilityRule.class)));
        String need = part.get("need").text();
        return part.get("lot").absent()
                ? new Finding.OfDuty(
                        what,
                        need,
                        part.get("seat").integer(),
                        part.get("start").instant(),
                        part.get("expert").textOrNull(),
                        fails)
                : new Finding.OfLoan(what, need, part.get("lot").text(), fails);
    }

    private static UncoveredShift shift(JsonPart part) {
        return new UncoveredShift(
                part.get("need").text(),
                part.get("from").instant(),
                part.get("to").instant());
    }
}
