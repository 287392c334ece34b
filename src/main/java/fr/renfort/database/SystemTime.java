package fr.renfort.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.context.time.InstantSourceFactory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The time of the machine, for every room. Gives way to any other {@link InstantSource} bean. */
@Factory
final class SystemTime {

    @Singleton
    @Secondary
    @Replaces(value = InstantSource.class, factory = InstantSourceFactory.class)
    InstantSource time() {
        return InstantSource.system();
    }
}
