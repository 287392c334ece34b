package fr.renfort.planning.facts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attack on an establishment, real or an exercise.
 *
 * @param informationSystems those hit: the establishment's own only if listed
 * @param severity 1 to 4
 * @param closedAt its needs end then; absent: open
 */
public record Incident(
        String id,
        String establishment,
        Set<String> informationSystems,
        int severity,
        @Nullable Instant closedAt,
        boolean exercise) {
    public Incident {
        Checks.named(id, "an incident");
        informationSystems = Set.copyOf(informationSystems);
        Checks.between(severity, 1, 4, "severity", "incident " + id);
        Checks.wholeMinute(closedAt, "closedAt", "incident " + id);
    }

    public boolean open() {
        return closedAt == null;
    }
}
