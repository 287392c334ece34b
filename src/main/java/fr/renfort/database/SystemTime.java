package fr.renfort.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The time of the machine, for every room. Gives way to any other {@link InstantSource} bean. */
@Factory
final class SystemTime {

    @Singleton
    @Secondary
    InstantSource time() {
        return InstantSource.system();
    }
}
