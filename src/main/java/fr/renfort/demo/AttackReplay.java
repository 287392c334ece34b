package fr.renfort.demo;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.crisis.IncidentDesk;
import fr.renfort.crisis.IncidentFilter;
import fr.renfort.crisis.Incidents;
import fr.renfort.crisis.NewIncident;
import fr.renfort.crisis.NewRequest;
import fr.renfort.crisis.ReinforcementRequest;
import fr.renfort.crisis.RequestDesk;
import fr.renfort.database.Transactions;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Region;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Shows the past attacks again, as if they happened now: declared, asked for, and weighed by the coordinator. */
@Singleton
final class AttackReplay {

    private final Establishments establishments;
    private final Incidents incidents;
    private final IncidentDesk incidentDesk;
    private final RequestDesk requestDesk;
    private final Transactions transactions;
    private final InstantSource time;

    AttackReplay(
            Establishments establishments,
            Incidents incidents,
            IncidentDesk incidentDesk,
            RequestDesk requestDesk,
            Transactions transactions,
            InstantSource time) {
        this.establishments = establishments;
        this.incidents = incidents;
        this.incidentDesk = incidentDesk;
        this.requestDesk = requestDesk;
        this.transactions = transactions;
        this.time = time;
    }

    /** The latest incidents of the region that show a past attack again, by when the hospital became aware. */
    List<Incident> shown(Viewer coordinator, Region region) {
        return incidents
                .list(coordinator, IncidentFilter.of(region.code()), PageRequest.first(PageRequest.MOST))
                .items()
                .stream()
                .filter(incident -> incident.facts().replayOf() != null)
                .sorted(Comparator.comparing(incident -> incident.facts().knownAt()))
                .toList();
    }

    /** Shows all attacks, with what they ask for, or none; answers how many requests that makes. */
    int show(Viewer coordinator, Region region) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MINUTES);
        List<PastAttack> attacks = PastAttack.all();
        transactions.write(coordinator.scope(), () -> {
            attacks.forEach(attack -> show(coordinator, region, attack, now));
            return true;
        });
        return attacks.stream().mapToInt(attack -> attack.requests().size()).sum();
    }

    private void show(Viewer coordinator, Region region, PastAttack attack, Instant now) {
        Establishment site = establishments.byFiness(attack.site()).orElseThrow();
        Incident.Facts facts = new Incident.Facts(
                attack.facts().title(),
                attack.facts().kind(),
                false,
                now.minus(attack.awareBefore()),
                attack.facts().demandReceived(),
                attack.facts().past());
        Incident incident = incidentDesk
                .declareIncident(
                        coordinator,
                        new NewIncident(site.id(), facts, attack.weighing().declaredSeverity(), List.of()))
                .orThrow();
        for (AssumedRequest request : attack.requests()) {
            ReinforcementRequest stored = requestDesk
                    .requestReinforcement(
                            coordinator,
                            new NewRequest(
                                    incident.id(),
                                    attack.weighing().declaredSeverity(),
                                    request.asked(now, region.timeZone()),
                                    attack.facts().comment(),
                                    null))
                    .orThrow();
            requestDesk
                    .triage(
                            coordinator,
                            stored.id(),
                            stored.version(),
                            attack.weighing().grid(),
                            attack.weighing().severity())
                    .orThrow();
        }
    }
}
