package fr.renfort.crisis;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to correct of an incident; what is null stays as it is.
 *
 * @param version the one that was read
 * @param informationSystems all it hits, each once, at most 50; empty: that of the establishment
 */
public record IncidentChange(
        UUID id,
        int version,
        @Nullable String title,
        Incident.@Nullable Kind kind,
        @Nullable Boolean demandReceived,
        @Nullable List<UUID> informationSystems) {

    public IncidentChange {
        informationSystems = informationSystems == null ? null : NewIncident.named(informationSystems);
    }

    Incident.Facts of(Incident.Facts present) {
        return new Incident.Facts(
                Objects.requireNonNullElse(title, present.title()),
                Objects.requireNonNullElse(kind, present.kind()),
                present.exercise(),
                present.knownAt(),
                Objects.requireNonNullElse(demandReceived, present.demandReceived()),
                present.replayOf());
    }
}
