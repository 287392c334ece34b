package fr.renfort.territory.register;

import fr.renfort.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small file of establishments whose cells a test sets one by one. Line 1 is the header. */
public final class RegisterText {

    private static final Map<String, String> CORBEIL = new LinkedHashMap<>();

    static {
        CORBEIL.put("finess_et", "910020254");
        CORBEIL.put("finess_ej", "910002773");
        CORBEIL.put("name", "CENTRE HOSPITALIER SUD FRANCILIEN");
        CORBEIL.put("category_code", "355");
        CORBEIL.put("category_label", "Centre Hospitalier (C.H.)");
        CORBEIL.put("legal_status", "public");
        CORBEIL.put("address", "40 AV SERGE DASSAULT");
        CORBEIL.put("commune", "Corbeil-Essonnes");
        CORBEIL.put("insee_commune", "91174");
        CORBEIL.put("department_code", "91");
        CORBEIL.put("region_code", "11");
        CORBEIL.put("latitude", "48.61904");
        CORBEIL.put("longitude", "2.45433");
        CORBEIL.put("has_emergency", "1");
        CORBEIL.put("short_name", "CH SUD FRANCILIEN");
        CORBEIL.put("postcode", "91106");
        CORBEIL.put("coord_quality", "good");
        CORBEIL.put("ght_code", "");
        CORBEIL.put("beds_mco", "800");
        CORBEIL.put("beds_smr", "60");
        CORBEIL.put("beds_psy", "50");
        CORBEIL.put("beds_usld", "50");
        CORBEIL.put("staff_headcount_2024", "4004");
        CORBEIL.put("has_samu", "0");
        CORBEIL.put("former_finess_et", "");
    }

    private final List<Map<String, String>> sites = new ArrayList<>();

    /** Adds a site of the same legal entity as all others here: only its number is another. */
    public RegisterText site(String finess) {
        Map<String, String> cells = new LinkedHashMap<>(CORBEIL);
        cells.put("finess_et", finess);
        sites.add(cells);
        return this;
    }

    /** Sets a cell of the site added last. */
    public RegisterText with(String column, String value) {
        sites.get(sites.size() - 1).put(column, value);
        return this;
    }

    /** Leaves a column out. */
    public RegisterText without(String column) {
        sites.forEach(site -> site.remove(column));
        return this;
    }

    public String text() {
        return text(",");
    }

    public String text(String separator) {
        StringBuilder text =
                new StringBuilder(String.join(separator, sites.get(0).keySet())).append('\n');
        for (Map<String, String> site : sites) {
            text.append(site.values().stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(separator)))
                    .append('\n');
        }
        return text.toString();
    }

    public RegisterFiles files() {
        return filesOf(text());
    }

    /** Forgets all imports of a database, and all that rests on them. */
    public static void forget(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE renfort.register_import, renfort.region CASCADE");
        }
    }

    /** These establishments with the bundled GHT. */
    public static RegisterFiles filesOf(String establishments) {
        return filesOf(establishments.getBytes(StandardCharsets.UTF_8));
    }

    public static RegisterFiles filesOf(byte[] establishments) {
        return new RegisterFiles(
                RegisterFile.of("sites.csv", establishments),
                RegisterFiles.bundled().ght());
    }
}
