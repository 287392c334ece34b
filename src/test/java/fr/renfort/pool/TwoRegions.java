package fr.renfort.pool;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two regions with a hospital each, which is a lender too, and those who act there. */
public final class TwoRegions {

    public static final UUID HOSPITAL = UUID.fromString("11000000-0000-4000-8000-000000000001");
    public static final UUID SITE = UUID.fromString("11000000-0000-4000-8000-000000000002");
    public static final UUID SYSTEM = UUID.fromString("11000000-0000-4000-8000-000000000003");
    public static final UUID LENDER = UUID.fromString("11000000-0000-4000-8000-000000000004");
    /** Another lender of the first region. */
    public static final UUID PROVIDER = UUID.fromString("11000000-0000-4000-8000-000000000005");

    public static final UUID FAR_HOSPITAL = UUID.fromString("84000000-0000-4000-8000-000000000001");
    public static final UUID FAR_SITE = UUID.fromString("84000000-0000-4000-8000-000000000002");
    public static final UUID FAR_SYSTEM = UUID.fromString("84000000-0000-4000-8000-000000000003");
    public static final UUID FAR_LENDER = UUID.fromString("84000000-0000-4000-8000-000000000004");

    public static final Viewer COORDINATOR = Viewer.coordinator("coordinator-11", Set.of("11"));
    public static final Viewer FAR_COORDINATOR = Viewer.coordinator("coordinator-84", Set.of("84"));
    public static final Viewer LENDS = acting("lender", Role.LENDER, LENDER, null);
    public static final Viewer PROVIDES = acting("provider", Role.LENDER, PROVIDER, null);
    public static final Viewer ASKS = acting("hospital", Role.HOSPITAL, null, HOSPITAL);
    public static final Viewer ASKS_FAR_AWAY = acting("far-hospital", Role.HOSPITAL, null, FAR_HOSPITAL);
    public static final Viewer OBSERVES = new Viewer("observer", Role.OBSERVER, Set.of("11", "84"), null, null, null);

    private TwoRegions() {}

    /** Somebody who is the expert. */
    public static Viewer being(UUID expert) {
        return new Viewer("expert", Role.EXPERT, Set.of(), null, null, expert);
    }

    public static void insertInto(TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO renfort");
            insert(statement, "11", "91", "Europe/Paris", 48.61, 2.46);
            insert(statement, "84", "69", "Europe/Paris", 45.74, 4.88);
            statement.execute("""
                    INSERT INTO organisation (id, region_code, name, kind, max_lent_per_day, daily_rest_minutes)
                    VALUES ('%s', '11', 'Provider', 'PROVIDER', 5, 660)
                    """.formatted(PROVIDER));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void insert(
            Statement statement, String region, String department, String zone, double latitude, double longitude)
            throws SQLException {
        statement.execute("""
                INSERT INTO region (code, name, ars_name, chef_lieu, time_zone) VALUES ('RR', 'Region RR', 'ARS RR', 'RR001', 'ZONE');
                INSERT INTO department (code, name, region_code, chef_lieu) VALUES ('DD', 'Département DD', 'RR', 'DD001');
                INSERT INTO legal_entity (id, finess, name, status, region_code)
                VALUES ('RR000000-0000-4000-8000-000000000001', 'DD0000001', 'CH de RR', 'PUBLIC', 'RR');
                INSERT INTO information_system (id, region_code, name)
                VALUES ('RR000000-0000-4000-8000-000000000003', 'RR', 'SI de RR');
                INSERT INTO establishment (id, region_code, department_code, legal_entity_id, information_system_id, name, short_name,
                    category_code, category_label, legal_status, postcode, commune, insee_commune, latitude, longitude,
                    coordinate_quality, has_emergency, has_samu, beds, staff, search)
                VALUES ('RR000000-0000-4000-8000-000000000002', 'RR', 'DD', 'RR000000-0000-4000-8000-000000000001',
                    'RR000000-0000-4000-8000-000000000003', 'CH de RR', 'CH RR', '355', 'Centre hospitalier', 'PUBLIC', 'DD000', 'Ville',
                    'DD001', LATITUDE, LONGITUDE, 'GOOD', true, true, 500, 2000, 'ville');
                INSERT INTO establishment_finess (finess, establishment_id, valid_from)
                VALUES ('DD0000002', 'RR000000-0000-4000-8000-000000000002', '2020-01-01');
                INSERT INTO organisation (id, region_code, name, kind, legal_entity_id, max_lent_per_day, daily_rest_minutes)
                VALUES ('RR000000-0000-4000-8000-000000000004', 'RR', 'CH de RR', 'LEGAL_ENTITY',
                    'RR000000-0000-4000-8000-000000000001', 5, 720);
                """.replace("RR", region)
                .replace("DD", department)
                .replace("ZONE", zone)
                .replace("LATITUDE", Double.toString(latitude))
                .replace("LONGITUDE", Double.toString(longitude)));
    }

    private static Viewer acting(String subject, Role role, @Nullable UUID lender, @Nullable UUID hospital) {
        return new Viewer(subject, role, Set.of(), lender, hospital, null);
    }
}
