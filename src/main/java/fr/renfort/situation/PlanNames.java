package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.EquipmentNeed;
import fr.renfort.crisis.ExpertNeed;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.Requests;
import fr.renfort.language.Language;
import fr.renfort.mission.Booking;
import fr.renfort.mission.Gap;
import fr.renfort.mission.Proposal;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Nomenclature;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says where the parts of a plan are needed, and what for. */
@Singleton
final class PlanNames {

    private final Requests requests;
    private final Incidents incidents;
    private final Establishments establishments;
    private final Nomenclature nomenclature;

    PlanNames(Requests requests, Incidents incidents, Establishments establishments, Nomenclature nomenclature) {
        this.requests = requests;
        this.incidents = incidents;
        this.establishments = establishments;
        this.nomenclature = nomenclature;
    }

    /** Where and what for, by need. */
    Map<UUID, PlanReport.Spot> spots(Viewer viewer, Language language, Proposal proposal) {
        Set<UUID> ids = needs(proposal);
        Map<UUID, ExpertNeed> people = requests.expertNeeds(viewer, ids);
        Map<UUID, EquipmentNeed> things = requests.equipmentNeeds(viewer, ids);
        Map<UUID, UUID> requestOf = new HashMap<>();
        people.values().forEach(need -> requestOf.put(need.id(), need.request()));
        things.values().forEach(need -> requestOf.put(need.id(), need.request()));
        Map<UUID, ReinforcementRequest> asked = requests.byIds(viewer, new HashSet<>(requestOf.values()));
        Map<UUID, Incident> attacks = incidents.byIds(
                viewer,
                asked.values().stream()
                        .map(request -> request.origin().incident())
                        .collect(Collectors.toSet()));
        Map<UUID, Establishment> sites = establishments.byIds(attacks.values().stream()
                .map(attack -> attack.site().establishment())
                .collect(Collectors.toSet()));
        Labels labels = labels(language);
        Map<UUID, PlanReport.Spot> spots = new HashMap<>();
        requestOf.forEach((need, request) -> {
            Incident attack = known(attacks, known(asked, request).origin().incident());
            String what = people.containsKey(need)
                    ? labels.of(people.get(need).asked().skill()) + " "
                            + people.get(need).asked().minimumLevel()
                    : labels.of(known(things, need).asked().type());
            spots.put(
                    need,
                    new PlanReport.Spot(
                            known(sites, attack.site().establishment()).name(),
                            attack.facts().title(),
                            what));
        });
        return spots;
    }

    private Labels labels(Language language) {
        boolean french = language == Language.FR;
        return new Labels(
                nomenclature.skills().stream()
                        .collect(Collectors.toMap(
                                skill -> skill.code(), skill -> french ? skill.french() : skill.english())),
                nomenclature.equipment().stream()
                        .collect(Collectors.toMap(
                                type -> type.code(), type -> french ? type.french() : type.english())));
    }

    private static Set<UUID> needs(Proposal proposal) {
        Stream<UUID> booked = Stream.concat(proposal.missions().stream(), proposal.loans().stream())
                .map(Booking::destination)
                .map(destination -> destination.need());
        return Stream.concat(booked, proposal.gaps().stream().map(Gap::target).map(target -> target.need()))
                .collect(Collectors.toSet());
    }

    private record Labels(Map<SkillCode, String> skills, Map<EquipmentCode, String> equipment) {
        String of(SkillCode code) {
            return skills.getOrDefault(code, code.value());
        }

        String of(EquipmentCode code) {
            return equipment.getOrDefault(code, code.value());
        }
    }
}
