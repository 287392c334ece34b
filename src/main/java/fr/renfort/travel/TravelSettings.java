package fr.renfort.travel;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where travel times come from.
 *
 * @param data {@code RENFORT_DATA}: folder of what the program keeps; default {@code data} in the working directory
 * @param osmFile {@code RENFORT_TRAVEL_OSM_FILE}: an OpenStreetMap extract (.osm.pbf) whose roads are used; without it the
 *     great-circle formula is
 */
@Singleton
record TravelSettings(
        @Property(name = "renfort.data", defaultValue = "data")
        String data,

        @Nullable @Property(name = "renfort.travel.osm-file")
        String osmFile) {

    boolean road() {
        return osmFile != null && !osmFile.isBlank();
    }

    /** The extract as it was configured. */
    Path extract() {
        return Path.of(osmFile == null ? "" : osmFile.strip());
    }

    /** Folder of networks read once, and of times known. */
    Path folder() {
        return Path.of(data).toAbsolutePath().resolve("travel");
    }
}
