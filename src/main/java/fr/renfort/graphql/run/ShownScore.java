package fr.renfort.graphql.run;

import fr.renfort.planning.score.PlanScore;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import fr.renfort.run.PlanningRun;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A score as it is shown: in total, and by rule. */
record ShownScore(Score total, Map<Rule, Long> penalties) {

    static ShownScore of(PlanningRun.Result result) {
        return new ShownScore(result.score(), result.rules());
    }

    static ShownScore of(PlanScore score) {
        return new ShownScore(score.total(), score.penalties());
    }

    List<Penalty> rules() {
        return penalties.entrySet().stream()
                .map(rule -> new Penalty(rule.getKey(), rule.getValue()))
                .sorted(Comparator.comparing(Penalty::rule))
                .toList();
    }

    /** What one rule costs. */
    record Penalty(Rule rule, long points) {}
}
