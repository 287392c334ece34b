package fr.renfort.benchmark.instance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A real hospital site, as the bundled register has it.
 *
 * @param ght code of its group; empty: none
 */
record RegisterSite(String finess, String departement, GeoPoint point, boolean publicHospital, String ght) {
    /** In place of a region's code: all sites but those overseas. */
    static final String MAINLAND = "FR";

    private static final Pattern OVERSEAS_REGION = Pattern.compile("0\\d");
    private static final String REGISTER = "/register/establishments.csv";

    /** Of one region, those whose point is known well, by their number. */
    static List<RegisterSite> of(String region) {
        List<RegisterSite> sites = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(RegisterSite.class.getResourceAsStream(REGISTER));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                if (isOf(region, row.getField("region_code"))
                        && !row.getField("coord_quality").equals("low")) {
                    sites.add(of(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sites.sort(Comparator.comparing(RegisterSite::finess));
        return List.copyOf(sites);
    }

    private static boolean isOf(String wanted, String region) {
        return wanted.equals(MAINLAND) ? !OVERSEAS_REGION.matcher(region).matches() : wanted.equals(region);
    }

    private static RegisterSite of(NamedCsvRecord row) {
        GeoPoint point = new GeoPoint(
                Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")));
        boolean publicHospital = row.getField("legal_status").equals("public");
        return new RegisterSite(
                row.getField("finess_et"),
                row.getField("department_code"),
                point,
                publicHospital,
                row.getField("ght_code"));
    }
}
