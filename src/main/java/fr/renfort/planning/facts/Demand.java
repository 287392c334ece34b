package fr.renfort.planning.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The incidents, where they are, and what they need. All needs are of real incidents or all of exercises. */
public record Demand(
        List<Establishment> establishments,
        List<Incident> incidents,
        List<ExpertNeed> expertNeeds,
        List<EquipmentNeed> equipmentNeeds) {
    public Demand {
        establishments = List.copyOf(establishments);
        incidents = List.copyOf(incidents);
        expertNeeds = List.copyOf(expertNeeds);
        equipmentNeeds = List.copyOf(equipmentNeeds);
        Set<String> sites = Checks.uniqueIds(establishments, Establishment::id, "an establishment");
        Set<String> attacks = Checks.uniqueIds(incidents, Incident::id, "an incident");
        Checks.uniqueIds(expertNeeds, ExpertNeed::id, "an expert need");
        Checks.uniqueIds(equipmentNeeds, EquipmentNeed::id, "an equipment need");
        incidents.forEach(incident ->
                Checks.known(sites, incident.establishment(), "establishment", "incident " + incident.id()));
        expertNeeds.forEach(need -> Checks.known(attacks, need.incident(), "incident", "need " + need.id()));
        equipmentNeeds.forEach(need -> Checks.known(attacks, need.incident(), "incident", "need " + need.id()));
        checkNoMixture(incidents, expertNeeds, equipmentNeeds);
    }

    private static void checkNoMixture(
            List<Incident> incidents, List<ExpertNeed> expertNeeds, List<EquipmentNeed> equipmentNeeds) {
        Map<String, Boolean> exercise = new HashMap<>();
        incidents.forEach(incident -> exercise.put(incident.id(), incident.exercise()));
        long kinds = java.util.stream.Stream.concat(
                        expertNeeds.stream().map(ExpertNeed::incident),
                        equipmentNeeds.stream().map(EquipmentNeed::incident))
                .map(exercise::get)
                .distinct()
                .count();
        Checks.that(
                kinds <= 1,
                () -> new ImpossibleFactException(
                        "The needs must be all of real incidents or all of exercises: they are of both.",
                        "needs",
                        kinds,
                        ImpossibleFactException.MustBe.OF_ONE_KIND));
    }
}
