package fr.renfort.planning.agenda;

import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.Home;
import fr.renfort.planning.facts.Incident;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which information systems are under an attack that keeps their own people and equipment at home (E6). */
public final class Attacks {
    /** Severity from which on a hit system keeps its own. */
    private static final int SEVERE = 3;

    private final Map<String, String> incidentBySystem = new HashMap<>();

    public Attacks(List<Incident> incidents) {
        for (Incident incident : incidents) {
            if (incident.open() && !incident.exercise() && incident.severity() >= SEVERE) {
                incident.informationSystems().forEach(system -> incidentBySystem.putIfAbsent(system, incident.id()));
            }
        }
    }

    /** Whether what belongs to an information system is not to be sent to an establishment. */
    public boolean needsAtHome(@Nullable String homeSystem, Establishment destination) {
        return homeSystem != null
                && (homeSystem.equals(destination.informationSystem()) || incidentBySystem.containsKey(homeSystem));
    }

    /** An open real incident of severity 3 or 4 that hits the system of a home; absent: none. */
    public @Nullable String incidentHitting(Home home) {
        return home.informationSystem() == null ? null : incidentBySystem.get(home.informationSystem());
    }
}
