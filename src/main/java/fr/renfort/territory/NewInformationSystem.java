package fr.renfort.territory;

import fr.renfort.vocabulary.InvalidValueException;
import java.util.Set;
import java.util.UUID;

/**
 * An information system that several sites share.
 *
 * @param sites one or more establishments of the region
 */
public record NewInformationSystem(String regionCode, SystemName name, Set<UUID> sites) {

    public NewInformationSystem {
        sites = Set.copyOf(sites);
        InvalidValueException.unless(!sites.isEmpty(), "sites", "error.territory.noSites");
    }
}
