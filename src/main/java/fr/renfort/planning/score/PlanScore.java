package fr.renfort.planning.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The score of a plan, rule by rule, and what is wrong with the plan as such.
 *
 * @param penalties of every rule, zero or positive
 * @param findings none: the plan is valid; a valid plan may break hard rules
 * @param notCovered what is too short to be a duty
 */
public record PlanScore(Map<Rule, Long> penalties, List<Finding> findings, List<UncoveredShift> notCovered) {
    public PlanScore {
        Map<Rule, Long> complete = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            complete.put(rule, penalties.getOrDefault(rule, 0L));
        }
        penalties = Collections.unmodifiableMap(complete);
        findings = List.copyOf(findings);
        notCovered = List.copyOf(notCovered);
    }

    public Score total() {
        return Score.of(penalties);
    }

    /** Zero or positive. */
    public long penalty(Rule rule) {
        return penalties.getOrDefault(rule, 0L);
    }

    public boolean valid() {
        return findings.isEmpty();
    }
}
