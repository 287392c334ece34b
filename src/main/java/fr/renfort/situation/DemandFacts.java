package fr.renfort.situation;

import static fr.renfort.vocabulary.Lookup.known;

import fr.renfort.crisis.OngoingIncident;
import fr.renfort.mission.Decline;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Destination;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.OpenWindow;
import fr.renfort.planning.facts.ShiftPattern;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Turns the incidents of a region into planning's demand: all of its incidents, because each may hold people back at home, and
 * the needs of the real ones or of the exercises.
 *
 * @param declines what lenders have said no to
 */
record DemandFacts(
        List<OngoingIncident> ongoing,
        boolean exercise,
        Instant horizon,
        Map<UUID, fr.renfort.territory.Establishment> sites,
        List<Decline> declines) {

    Demand demand(TravelMemo travel) {
        List<ExpertNeed> people = new ArrayList<>();
        List<EquipmentNeed> equipment = new ArrayList<>();
        for (OngoingIncident attack : planned()) {
            attack.expertNeeds()
                    .forEach(need -> people.add(expertNeed(attack.incident().id(), need)));
            attack.equipmentNeeds()
                    .forEach(need ->
                            equipment.add(equipmentNeed(attack.incident().id(), need)));
        }
        return new Demand(
                establishments(travel),
                ongoing.stream().map(DemandFacts::incident).toList(),
                people,
                equipment);
    }

    /** Needs of the problem. */
    Set<UUID> needs() {
        Set<UUID> needs = new HashSet<>();
        for (OngoingIncident attack : planned()) {
            attack.expertNeeds().forEach(need -> needs.add(need.id()));
            attack.equipmentNeeds().forEach(need -> needs.add(need.id()));
        }
        return needs;
    }

    Map<UUID, Destination> destinations() {
        Map<UUID, Destination> destinations = new HashMap<>();
        for (OngoingIncident attack : planned()) {
            attack.expertNeeds()
                    .forEach(need -> destinations.put(need.id(), destination(attack, need.id(), need.request())));
            attack.equipmentNeeds()
                    .forEach(need -> destinations.put(need.id(), destination(attack, need.id(), need.request())));
        }
        return destinations;
    }

    private List<OngoingIncident> planned() {
        return ongoing.stream()
                .filter(attack -> attack.incident().facts().exercise() == exercise)
                .toList();
    }

    private static Destination destination(OngoingIncident attack, UUID need, UUID request) {
        fr.renfort.crisis.Incident incident = attack.incident();
        return new Destination(
                incident.site().region(),
                need,
                request,
                incident.id(),
                new Destination.Site(
                        incident.site().establishment(), incident.site().hospital()),
                incident.facts().exercise() ? incident.id() : null);
    }

    private List<Establishment> establishments(TravelMemo travel) {
        return ongoing.stream()
                .map(attack -> known(sites, attack.incident().site().establishment()))
                .distinct()
                .map(site -> new Establishment(
                        site.id().toString(), site.informationSystemId().toString(), travel.place(site.point())))
                .toList();
    }

    private static Incident incident(OngoingIncident attack) {
        fr.renfort.crisis.Incident incident = attack.incident();
        return new Incident(
                incident.id().toString(),
                incident.site().establishment().toString(),
                attack.informationSystems().stream().map(UUID::toString).collect(Collectors.toSet()),
                incident.severity(),
                incident.course().closedAt(),
                incident.facts().exercise());
    }

    private ExpertNeed expertNeed(UUID incident, fr.renfort.crisis.ExpertNeed need) {
        fr.renfort.crisis.Need.OfExperts asked = need.asked();
        OpenWindow window = new OpenWindow(asked.window().from(), asked.window().to());
        return expertNeed(need.id().toString(), incident.toString(), asked, exclusions(incident, window));
    }

    static ExpertNeed expertNeed(
            String id, String incident, fr.renfort.crisis.Need.OfExperts asked, List<ExpertNeed.Exclusion> exclusions) {
        return new ExpertNeed(
                id,
                incident,
                new ExpertNeed.Seats(asked.skill().value(), asked.minimumLevel(), asked.headcount()),
                asked.priority(),
                new OpenWindow(asked.window().from(), asked.window().to()),
                new ExpertNeed.WorkingTime(
                        ExpertNeed.Mode.valueOf(asked.work().mode().name()),
                        ShiftPattern.valueOf(asked.work().pattern().name())),
                exclusions);
    }

    private List<ExpertNeed.Exclusion> exclusions(UUID incident, OpenWindow window) {
        return span(window).stream()
                .flatMap(span -> declines.stream().filter(decline -> decline.covers(incident, span)))
                .map(decline -> new ExpertNeed.Exclusion(
                        decline.what().toString(),
                        decline.scope() == DeclineScope.THESE_DATES || decline.scope() == DeclineScope.THESE_DATES_HERE
                                ? new OpenWindow(
                                        decline.dates().from(), decline.dates().to())
                                : new OpenWindow(window.from(), null)))
                .toList();
    }

    private EquipmentNeed equipmentNeed(UUID incident, fr.renfort.crisis.EquipmentNeed need) {
        fr.renfort.crisis.Need.OfEquipment asked = need.asked();
        OpenWindow window = new OpenWindow(asked.window().from(), asked.window().to());
        Set<String> excluded = span(window).stream()
                .flatMap(span -> declines.stream().filter(decline -> decline.covers(incident, span)))
                .map(decline -> decline.what().toString())
                .collect(Collectors.toSet());
        return new EquipmentNeed(
                need.id().toString(),
                incident.toString(),
                asked.type().value(),
                asked.quantity(),
                asked.priority(),
                window,
                excluded);
    }

    /** The window as far as the horizon; nothing for one that begins beyond it. */
    private List<TimeWindow> span(OpenWindow window) {
        Instant to = window.to() == null || window.to().isAfter(horizon) ? horizon : window.to();
        return window.from().isBefore(to) ? List.of(new TimeWindow(window.from(), to)) : List.of();
    }
}
