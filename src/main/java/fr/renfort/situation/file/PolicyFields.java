package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningPolicy.Prices;
import fr.renfort.planning.facts.PlanningPolicy.Times;
import fr.renfort.planning.facts.PlanningPolicy.Urgency;
import fr.renfort.planning.facts.PlanningPolicy.Weights;
import java.util.List;

/** A planning policy as a part of a JSON document. */
public final class PolicyFields {
    private static final int SEVERITIES = 4;
    private static final int PRIORITIES = 3;
    private static final int MOST_WEIGHT = 1_000;
    private static final int MOST_RESERVE = 100_000;

    private PolicyFields() {}

    static PlanningPolicy read(JsonPart part) {
        Weights weights = new Weights(
                fromOne(part.get("severityWeights"), SEVERITIES),
                fromOne(part.get("priorityWeights"), PRIORITIES),
                part.get("urgencies").list(PolicyFields::urgency));
        Times times = new Times(
                part.get("shortestDutyMinutes").integer(),
                part.get("stayGapMinutes").integer(),
                part.get("nearTermMinutes").integer(),
                part.get("reserveAvailableMinutes").integer());
        Prices prices = new Prices(
                part.get("missingUnitDay").integer(),
                part.get("nearTermMove").integer(),
                part.get("handover").integer(),
                part.get("idleDay").integer(),
                part.get("fairnessDivisor").integer(),
                part.get("overqualification").integer(),
                part.get("disruption").integer(),
                part.get("reservePerExpert").integer());
        return new PlanningPolicy(
                weights,
                times,
                prices,
                part.get("congestionFactor").number(),
                part.get("reserveTargets").integers(0, MOST_RESERVE));
    }

    private static Urgency urgency(JsonPart part) {
        List<Integer> pair = part.list(JsonPart::integer);
        if (pair.size() != 2) {
            throw part.mustBe("urgency");
        }
        return new Urgency(pair.get(0), pair.get(1));
    }

    /** In the file the first number of these lists stands for 0, which is unused. */
    private static List<Integer> fromOne(JsonPart part, int most) {
        return part.list(most + 1, weight -> weight.integer(0, MOST_WEIGHT)).subList(1, most + 1);
    }

    /**
     * The policy of a JSON object, as {@link #tree} makes it.
     *
     * @throws FileFormatException when a field is missing or of another kind
     */
    public static PlanningPolicy policy(JsonNode tree) {
        return read(JsonPart.root(tree));
    }

    /** The policy as a JSON object, as a problem's file holds it. */
    public static ObjectNode tree(PlanningPolicy policy) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        addFromZero(node.putArray("severityWeights"), policy.weights().severity());
        node.put("congestionFactor", policy.congestionFactor());
        addFromZero(node.putArray("priorityWeights"), policy.weights().priority());
        ArrayNode urgencies = node.putArray("urgencies");
        policy.weights()
                .urgencies()
                .forEach(urgency ->
                        urgencies.addArray().add(urgency.untilMinutes()).add(urgency.factor()));
        node.put("shortestDutyMinutes", policy.times().shortestDuty());
        node.put("stayGapMinutes", policy.times().stayGap());
        node.put("nearTermMinutes", policy.times().nearTerm());
        node.put("reserveAvailableMinutes", policy.times().reserveAvailable());
        Prices prices = policy.prices();
        node.put("missingUnitDay", prices.missingUnitDay());
        node.put("nearTermMove", prices.nearTermMove());
        node.put("handover", prices.handover());
        node.put("idleDay", prices.idleDay());
        node.put("fairnessDivisor", prices.fairnessDivisor());
        node.put("overqualification", prices.overqualification());
        node.put("disruption", prices.disruption());
        node.put("reservePerExpert", prices.reservePerExpert());
        ObjectNode targets = node.putObject("reserveTargets");
        policy.reserveTargets().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(target -> targets.put(target.getKey(), target.getValue()));
        return node;
    }

    private static void addFromZero(ArrayNode node, List<Integer> weights) {
        node.add(0);
        weights.forEach(node::add);
    }
}
