package fr.renfort.crisis;

import fr.renfort.territory.Establishment;
import fr.renfort.territory.InformationSystems;
import fr.renfort.vocabulary.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The information systems that somebody names as hit. */
@Singleton
final class NamedSystems {

    private final InformationSystems systems;

    NamedSystems(InformationSystems systems) {
        this.systems = systems;
    }

    /** Those named, once each is known; without any that of the site. */
    Outcome<List<UUID>> orOf(List<UUID> named, Establishment site) {
        if (named.isEmpty()) {
            return Outcome.done(List.of(site.informationSystemId()));
        }
        Set<UUID> known = systems.byIds(named).keySet();
        return named.stream()
                .filter(system -> !known.contains(system))
                .findFirst()
                .<Outcome<List<UUID>>>map(
                        system -> Desk.unknown("informationSystemIds", "informationSystemUnknown", system))
                .orElseGet(() -> Outcome.done(named));
    }
}
