package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.PlanningProblem;
import java.util.Map;

/**
 * A problem, and where its establishments and lenders are.
 *
 * @param departements codes by the id of an establishment or an organisation
 */
public record MappedProblem(PlanningProblem problem, Map<String, String> departements) {
    public MappedProblem {
        departements = Map.copyOf(departements);
    }
}
