package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.compare.LoanChange;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.planning.compare.ShiftChange;
import fr.renfort.planning.score.Rule;
import java.util.Set;

/**
 * Two plans side by side as a JSON document; both scores have the shape of a {@link ScoreFile}.
 *
 * @param instance name of the problem
 */
public record ComparisonFile(String instance, PlanComparison comparison) {

    public ObjectNode tree() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("instance", instance).put("same", comparison.same());
        root.set("before", new ScoreFile(instance, comparison.before()).tree());
        root.set("after", new ScoreFile(instance, comparison.after()).tree());
        ObjectNode saved = root.putObject("saved");
        for (Rule rule : Rule.values()) {
            saved.put(rule.name(), comparison.savings().get(rule));
        }
        ArrayNode shifts = root.putArray("shifts");
        comparison.shifts().forEach(change -> add(shifts.addObject(), change));
        ArrayNode loans = root.putArray("loans");
        comparison.loans().forEach(change -> add(loans.addObject(), change));
        ObjectNode affected = root.putObject("affected");
        put(affected, "experts", comparison.affected().experts());
        put(affected, "lenders", comparison.affected().lenders());
        put(affected, "establishments", comparison.affected().establishments());
        return root;
    }

    private static void add(ObjectNode node, ShiftChange change) {
        node.put("need", change.need())
                .put("start", change.shift().from().toString())
                .put("end", change.shift().to().toString());
        put(node, "before", change.before());
        put(node, "after", change.after());
    }

    private static void add(ObjectNode node, LoanChange change) {
        node.put("need", change.need());
        put(node, "before", change.before());
        put(node, "after", change.after());
    }

    private static void put(ObjectNode node, String field, Set<String> ids) {
        ids.forEach(node.putArray(field)::add);
    }
}
