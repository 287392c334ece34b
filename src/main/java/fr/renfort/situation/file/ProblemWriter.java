package fr.renfort.situation.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.Organisation;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.Map;

/** Writes a planning problem as a JSON document. */
final class ProblemWriter {
    private final PlanningProblem problem;
    private final Map<String, GeoPoint> points;

    ProblemWriter(PlanningProblem problem, Map<String, GeoPoint> points) {
        this.problem = problem;
        this.points = points;
    }

    ObjectNode tree() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", ProblemFile.FORMAT).put("name", problem.name());
        root.put("zone", problem.period().zone().getId());
        root.put("now", problem.period().now().toString());
        root.put("horizon", problem.period().horizon().toString());
        root.set("policy", PolicyFields.tree(problem.policy()));
        new TravelWriter(problem, points).addTo(root);
        addAll(root, "organisations", problem.resources().organisations(), ProblemWriter::add);
        addAll(root, "establishments", problem.demand().establishments(), ProblemWriter::add);
        addAll(root, "experts", problem.resources().experts(), ProblemWriter::add);
        addAll(root, "lots", problem.resources().lots(), ProblemWriter::add);
        addAll(root, "incidents", problem.demand().incidents(), ProblemWriter::add);
        addAll(root, "expertNeeds", problem.demand().expertNeeds(), ProblemWriter::add);
        addAll(root, "equipmentNeeds", problem.demand().equipmentNeeds(), ProblemWriter::add);
        root.set("pinned", PlanFile.tree(problem.standing().pinned()));
        root.set("published", PlanFile.tree(problem.standing().published()));
        return root;
    }

    private static <T> void addAll(
            ObjectNode root, String field, List<T> things, java.util.function.BiConsumer<ObjectNode, T> add) {
        ArrayNode array = root.putArray(field);
        things.forEach(thing -> add.accept(array.addObject(), thing));
    }

    private static void add(ObjectNode node, Organisation organisation) {
        node.put("id", organisation.id());
        node.put("maxLentPerDay", organisation.maxLentPerDay());
        node.put("dailyRestMinutes", organisation.dailyRestMinutes());
    }

    private static void add(ObjectNode node, Establishment establishment) {
        node.put("id", establishment.id());
        node.put("informationSystem", establishment.informationSystem());
        node.put("place", establishment.place());
    }

    private static void addHome(ObjectNode node, Home home) {
        node.put("organisation", home.organisation());
        node.put("informationSystem", home.informationSystem());
        node.put("base", home.base());
    }

    private static void add(ObjectNode node, Expert expert) {
        node.put("id", expert.id());
        addHome(node, expert.home());
        ObjectNode skills = node.putObject("skills");
        expert.skills().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(skill -> skills.put(skill.getKey(), skill.getValue()));
        addWindows(node.putArray("availability"), expert.calendar().availability());
        addWindows(node.putArray("homeWork"), expert.calendar().homeWork());
        node.put("maxTravelMinutes", expert.limits().maxTravelMinutes());
        node.put("noticeMinutes", expert.limits().noticeMinutes());
        node.put("maxWeeklyMinutes", expert.limits().maxWeeklyMinutes());
        node.put("workedMinutesLast28Days", expert.workedMinutesLast28Days());
    }

    private static void addWindows(ArrayNode node, List<TimeWindow> windows) {
        windows.forEach(window ->
                node.addArray().add(window.from().toString()).add(window.to().toString()));
    }

    private static void add(ObjectNode node, EquipmentLot lot) {
        node.put("id", lot.id());
        addHome(node, lot.home());
        node.put("type", lot.content().type());
        node.put("kind", lot.content().kind().name());
        node.put("quantity", lot.content().quantity());
        node.put("handlingMinutes", lot.handlingMinutes());
        node.put("maxTravelMinutes", lot.maxTravelMinutes());
        addWindows(node.putArray("availability"), lot.availability());
    }

    private static void add(ObjectNode node, Incident incident) {
        node.put("id", incident.id());
        node.put("establishment", incident.establishment());
        incident.informationSystems().stream().sorted().forEach(node.putArray("informationSystems")::add);
        node.put("severity", incident.severity());
        node.put("exercise", incident.exercise());
        node.put("open", incident.open());
        if (incident.closedAt() != null) {
            node.put("closedAt", incident.closedAt().toString());
        }
    }

    private static void addWindow(ObjectNode node, OpenWindow window) {
        node.put("from", window.from().toString());
        node.put("to", window.to() == null ? null : window.to().toString());
    }

    private static void add(ObjectNode node, ExpertNeed need) {
        node.put("id", need.id()).put("incident", need.incident()).put("skill", need.skill());
        addWindow(node, need.window());
        node.put("minimumLevel", need.seats().minimumLevel());
        node.put("headcount", need.seats().headcount());
        node.put("priority", need.priority());
        node.put("mode", need.workingTime().mode().name());
        node.put("pattern", need.workingTime().pattern().name());
        addAll(node, "exclusions", need.exclusions(), (exclusionNode, exclusion) -> {
            exclusionNode.put("expert", exclusion.expert());
            addWindow(exclusionNode, exclusion.window());
        });
    }

    private static void add(ObjectNode node, EquipmentNeed need) {
        node.put("id", need.id()).put("incident", need.incident()).put("type", need.type());
        addWindow(node, need.window());
        node.put("quantity", need.quantity());
        node.put("priority", need.priority());
        need.excludedLots().stream().sorted().forEach(node.putArray("excludedLots")::add);
    }
}
