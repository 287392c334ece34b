package fr.renfort.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables, brought up to date by the owner of the schema. */
final class Schema {

    static final String NAME = "renfort";

    private Schema() {}

    /** Runs the migrations that are missing. Among several nodes one does, and the others wait. */
    static void migrate(String url, String username, String password) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setUser(username);
        owner.setPassword(password);
        Flyway.configure()
                .dataSource(owner)
                .schemas(NAME)
                .defaultSchema(NAME)
                .locations("classpath:db/migration")
                .configuration(Map.of("flyway.postgresql.transactional.lock", "true"))
                .load()
                .migrate();
    }
}
