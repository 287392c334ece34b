package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.EquipmentNeed;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the attacks: the first began days ago, the others just before now; what each needs. */
final class Onslaught {
    private static final int OLD_PERCENT = 60;

    private final Size size;
    private final Landscape landscape;
    private final Moment moment;
    private final Dice dice;
    private final Wants wants;
    private final List<Incident> incidents = new ArrayList<>();
    private final List<ExpertNeed> expertNeeds = new ArrayList<>();
    private final List<EquipmentNeed> equipmentNeeds = new ArrayList<>();

    Onslaught(Size size, Landscape landscape, Moment moment, Dice dice, List<Expert> experts, List<EquipmentLot> lots) {
        this.size = size;
        this.landscape = landscape;
        this.moment = moment;
        this.dice = dice;
        this.wants = new Wants(size, moment, dice, experts, lots);
    }

    /** Incidents older than the plan that is published; at least one where there are two. */
    static int old(Size size) {
        return size.incidents() == 1 ? 0 : (size.incidents() * OLD_PERCENT + 50) / 100;
    }

    Demand drawn() {
        List<Establishment> sites = landscape.establishments();
        List<Establishment> attacked = dice.some(sites, size.incidents() + 2);
        for (int i = 0; i < size.incidents(); i++) {
            boolean isOld = i < old(size);
            Incident incident = incident(
                    "I" + i,
                    attacked.get(i % attacked.size()),
                    dice.weighted(List.of(1, 2, 3, 4), 32, 30, 20, 18),
                    null);
            incidents.add(incident);
            addNeeds(incident, isOld ? dice.between(-6 * 24, -26) : dice.between(-6, 0), isOld);
        }
        Establishment recovered = attacked.get(attacked.size() - 1);
        incidents.add(incident("OLD", recovered, 4, moment.now().minus(Duration.ofDays(1))));
        Establishment trained = attacked.get(Math.max(0, attacked.size() - 2));
        incidents.add(new Incident("DRILL", trained.id(), Set.of(system(trained)), 4, null, true));
        return new Demand(sites, incidents, expertNeeds, equipmentNeeds);
    }

    private static Incident incident(String id, Establishment site, int severity, @Nullable Instant closedAt) {
        return new Incident(id, site.id(), Set.of(system(site)), severity, closedAt, false);
    }

    private static String system(Establishment site) {
        return Objects.requireNonNull(site.informationSystem());
    }

    private void addNeeds(Incident incident, int startHour, boolean isOld) {
        int experts = dice.weighted(List.of(2, 3, 4, 5, 6), 36, 28, 22, 8, 6);
        for (int i = 0; i < experts; i++) {
            int from = startHour + (isOld || dice.percent(50) ? dice.between(0, 24) : dice.between(0, 72));
            expertNeeds.add(wants.experts("N" + expertNeeds.size(), incident, from));
        }
        int equipment = dice.weighted(List.of(0, 1, 2, 3), 20, 30, 25, 25);
        for (int i = 0; i < equipment; i++) {
            int from = startHour + dice.between(4, isOld ? 24 : 72);
            equipmentNeeds.add(wants.equipment("Q" + equipmentNeeds.size(), incident, from));
        }
    }
}
