package fr.renfort.crisis;

import fr.renfort.vocabulary.InvalidValueException;
import java.util.Set;
import java.util.UUID;

/**
 * An incident as it is declared.
 *
 * @param severity 1 to 4; a hospital declares at most 3
 * @param informationSystems those it hits, at most 50; empty: that of the establishment
 */
public record NewIncident(UUID establishment, Incident.Facts facts, int severity, Set<UUID> informationSystems) {
    public NewIncident {
        InvalidValueException.unless(
                severity >= 1 && severity <= Incident.MOST_SEVERITY,
                "severity",
                "error.crisis.severity",
                Integer.toString(severity),
                Integer.toString(Incident.MOST_SEVERITY));
        informationSystems = Set.copyOf(informationSystems);
        InvalidValueException.unless(
                informationSystems.size() <= 50,
                "informationSystems",
                "error.crisis.informationSystems",
                Integer.toString(informationSystems.size()));
    }
}
