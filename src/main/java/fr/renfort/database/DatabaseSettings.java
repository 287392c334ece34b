package fr.renfort.database;

import fr.renfort.database.server.DatabaseException;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param data {@code RENFORT_DATA}: folder of what the program keeps; default {@code data} in the working directory
 * @param url {@code DATASOURCES_DEFAULT_URL}: a PostgreSQL 15 to 17; without it the program runs its own in {@code data}
 * @param username {@code DATASOURCES_DEFAULT_USERNAME}: owner of the schema, or whoever may make it
 * @param password {@code DATASOURCES_DEFAULT_PASSWORD}
 * @param poolSize {@code RENFORT_DATABASE_POOL_SIZE}: most connections at once, 4 to 200; default 10
 */
@Singleton
record DatabaseSettings(
        @Property(name = "renfort.data", defaultValue = "data")
        String data,

        @Nullable @Property(name = "datasources.default.url")
        String url,

        @Nullable @Property(name = "datasources.default.username")
        String username,

        @Nullable @Property(name = "datasources.default.password")
        String password,

        @Property(name = "renfort.database.pool-size", defaultValue = "10")
        int poolSize) {

    private static final int SMALLEST_POOL = 4;
    private static final int LARGEST_POOL = 200;

    DatabaseSettings {
        if (poolSize < SMALLEST_POOL || poolSize > LARGEST_POOL) {
            throw new DatabaseException(null, "error.database.poolSize", Integer.toString(poolSize));
        }
        if (url != null && !url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseException(null, "error.database.url", withoutSecrets(url));
        }
    }

    /** Whether the program runs a server of its own. */
    boolean embedded() {
        return url == null || url.isBlank();
    }

    /** Folder of the program's own server. */
    Path serverFolder() {
        return Path.of(data).toAbsolutePath().resolve("postgres");
    }

    /** An address as it may be shown: its parameters, which may hold a password, are left out. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
