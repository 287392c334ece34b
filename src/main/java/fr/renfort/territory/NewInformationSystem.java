package fr.renfort.territory;

import fr.renfort.vocabulary.InvalidValueException;
import java.util.Set;
import java.util.UUID;

/**
 * An information system that several sites share.
 *
 * @param name 1 to 200 characters
 * @param sites one or more establishments of the region
 */
public record NewInformationSystem(String regionCode, String name, Set<UUID> sites) {

    private static final int LONGEST_NAME = 200;

    public NewInformationSystem {
        name = name.strip();
        sites = Set.copyOf(sites);
        InvalidValueException.unless(
                !name.isEmpty() && name.length() <= LONGEST_NAME,
                "name",
                "error.territory.name",
                name,
                Integer.toString(LONGEST_NAME));
        InvalidValueException.unless(!sites.isEmpty(), "sites", "error.territory.noSites");
    }
}
