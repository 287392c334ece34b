package fr.renfort.planning.score;

import java.util.Comparator;
import java.util.Map;

/** How good a plan is: each level zero or negative, compared in this order; the greater the better. */
public record Score(long hard, long medium, long soft) implements Comparable<Score> {
    public static final Score ZERO = new Score(0, 0, 0);

    private static final Comparator<Score> ORDER = Comparator.comparingLong(Score::hard)
            .thenComparingLong(Score::medium)
            .thenComparingLong(Score::soft);

    /** Of penalties by rule, each zero or positive. */
    public static Score of(Map<Rule, Long> penalties) {
        return new Score(
                -sum(penalties, Rule.Level.HARD), -sum(penalties, Rule.Level.MEDIUM), -sum(penalties, Rule.Level.SOFT));
    }

    private static long sum(Map<Rule, Long> penalties, Rule.Level level) {
        return penalties.entrySet().stream()
                .filter(entry -> entry.getKey().level() == level)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public Score plus(Score other) {
        return new Score(hard + other.hard, medium + other.medium, soft + other.soft);
    }

    public Score minus(Score other) {
        return new Score(hard - other.hard, medium - other.medium, soft - other.soft);
    }

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }

    /** As logs write it: {@code 0/-5400/-61210}. */
    @Override
    public String toString() {
        return hard + "/" + medium + "/" + soft;
    }
}
