package fr.renfort.planning.roster;

import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.util.EnumMap;
import java.util.Map;

/** Penalties by rule, zero or positive, and their sums; added to millions of times a run, hence arrays by ordinal. */
@SuppressWarnings("EnumOrdinal")
final class Tally {
    private static final Rule[] RULES = Rule.values();

    private final long[] byRule = new long[RULES.length];
    private final long[] byLevel = new long[Rule.Level.values().length];

    void add(Rule rule, long penalty) {
        byRule[rule.ordinal()] += penalty;
        byLevel[rule.level().ordinal()] += penalty;
    }

    long hard() {
        return byLevel[Rule.Level.HARD.ordinal()];
    }

    long medium() {
        return byLevel[Rule.Level.MEDIUM.ordinal()];
    }

    long soft() {
        return byLevel[Rule.Level.SOFT.ordinal()];
    }

    Score score() {
        return new Score(-hard(), -medium(), -soft());
    }

    Map<Rule, Long> penalties() {
        Map<Rule, Long> penalties = new EnumMap<>(Rule.class);
        for (Rule rule : RULES) {
            penalties.put(rule, byRule[rule.ordinal()]);
        }
        return penalties;
    }
}
