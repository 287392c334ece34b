package fr.renfort.situation.byhand;

import fr.renfort.planning.advice.AssignmentCheck;
import fr.renfort.planning.explain.Reason;
import fr.renfort.planning.score.Rule;
import fr.renfort.situation.ReasonSentences;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules that an assignment breaks, by their codes.
 *
 * @param impossible what no reason makes good: eligibility, the lender's limit, being somewhere else
 * @param rest H1 to H3 by too little rest or too full a week: only by a derogation
 * @param soft what it makes the plan worse at
 */
record Breaches(Set<String> impossible, Set<String> rest, Set<String> soft) {

    static Breaches of(Iterable<AssignmentCheck.Shift> shifts, Map<Rule, Long> cost) {
        Set<String> impossible = new TreeSet<>();
        Set<String> rest = new TreeSet<>();
        for (AssignmentCheck.Shift shift : shifts) {
            for (Reason reason : shift.reasons()) {
                (derogable(reason) ? rest : impossible).add(ReasonSentences.rule(reason));
            }
        }
        Set<String> soft = new TreeSet<>();
        cost.forEach((rule, points) -> {
            if (rule.level() != Rule.Level.HARD && points > 0) {
                soft.add(rule.name());
            }
        });
        return new Breaches(impossible, rest, soft);
    }

    private static boolean derogable(Reason reason) {
        return reason instanceof Reason.TooLittleRest
                || reason instanceof Reason.WorkAtHome
                || reason instanceof Reason.WeekFull
                || reason instanceof Reason.NoDayOff;
    }

    /** The rules that no reason makes good, and those that only a derogation does. */
    Set<String> hard() {
        Set<String> hard = new TreeSet<>(impossible);
        hard.addAll(rest);
        return hard;
    }

    /** All that may be broken. */
    Set<String> allowed() {
        Set<String> allowed = new TreeSet<>(rest);
        allowed.addAll(soft);
        return allowed;
    }
}
