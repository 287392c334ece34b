package planted.database;

import io.micronaut.context.annotation.Factory;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** The place where the clock is made, in a room that may speak SQL. */
@Factory
public class AllowedClock {
    InstantSource source() {
        return InstantSource.system();
    }

    Instant now(InstantSource source) {
        return source.instant();
    }

    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    boolean open(Connection connection) {
        return connection != null;
    }
}
