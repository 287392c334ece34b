package fr.renfort.territory.register;

import fr.renfort.territory.CoordinateQuality;
import fr.renfort.territory.LegalStatus;
import fr.renfort.territory.SiteActivity;
import fr.renfort.territory.SiteAddress;
import fr.renfort.territory.SiteCategory;
import fr.renfort.territory.SiteDescription;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.GeoPoint;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A site as the register lists it.
 *
 * @param line where it stands
 * @param finess its number
 * @param former the number it bore before, where the line gives one
 * @param entity number of its legal entity
 */
record SiteEntry(
        CsvLine line,
        FinessNumber finess,
        @Nullable FinessNumber former,
        FinessNumber entity,
        SiteDescription description,
        SiteAddress address) {

    static SiteEntry of(CsvLine line) {
        String former = line.text("former_finess_et");
        return new SiteEntry(
                line,
                new FinessNumber(line.text("finess_et")),
                former.isEmpty() ? null : new FinessNumber(former),
                new FinessNumber(line.text("finess_ej")),
                description(line),
                address(line));
    }

    String regionCode() {
        return line.text("region_code");
    }

    String departmentCode() {
        return line.text("department_code");
    }

    /** The GHT that the line names; empty for none. */
    String ghtCode() {
        return line.text("ght_code");
    }

    private static SiteDescription description(CsvLine line) {
        int beds = line.count("beds_mco") + line.count("beds_smr") + line.count("beds_psy") + line.count("beds_usld");
        return new SiteDescription(
                line.text("name"),
                line.text("short_name"),
                new SiteCategory(line.text("category_code"), line.text("category_label")),
                LegalStatus.valueOf(line.text("legal_status").toUpperCase(Locale.ROOT)),
                new SiteActivity(
                        line.flag("has_emergency"), line.flag("has_samu"), beds, line.count("staff_headcount_2024")));
    }

    private static SiteAddress address(CsvLine line) {
        String street = line.text("address");
        return new SiteAddress(
                street.isEmpty() ? null : street,
                line.text("postcode"),
                line.text("commune"),
                line.text("insee_commune"),
                new GeoPoint(line.decimal("latitude"), line.decimal("longitude")),
                CoordinateQuality.valueOf(line.text("coord_quality").toUpperCase(Locale.ROOT)));
    }
}
