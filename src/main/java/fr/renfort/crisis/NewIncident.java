package fr.renfort.crisis;

import fr.renfort.vocabulary.InvalidValueException;
import java.util.List;
import java.util.UUID;

/**
 * An incident as it is declared.
 *
 * @param severity 1 to 3; a triage may find 4
 * @param informationSystems those it hits, each once, at most 50; empty: that of the establishment
 */
public record NewIncident(UUID establishment, Incident.Facts facts, int severity, List<UUID> informationSystems) {
    public NewIncident {
        InvalidValueException.unless(
                severity >= 1 && severity <= Incident.MOST_DECLARED_SEVERITY,
                "severity",
                "error.crisis.severity",
                Integer.toString(severity),
                Integer.toString(Incident.MOST_DECLARED_SEVERITY));
        informationSystems = named(informationSystems);
    }

    /** What is hit, each once. */
    static List<UUID> named(List<UUID> informationSystems) {
        List<UUID> distinct = informationSystems.stream().distinct().sorted().toList();
        InvalidValueException.unless(
                distinct.size() <= 50,
                "informationSystemIds",
                "error.crisis.informationSystems",
                Integer.toString(distinct.size()));
        return distinct;
    }
}
