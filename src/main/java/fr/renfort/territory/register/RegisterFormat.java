package fr.renfort.territory.register;

import java.util.List;

/** The columns of each file and what their cells must be. Columns that are not named here are ignored. */
final class RegisterFormat {

    private static final CellRule REGION = CellRule.form("[0-9]{2}", "11");
    private static final CellRule DEPARTMENT = CellRule.form("[0-9]{2}|2A|2B|97[1-6]", "91");
    private static final CellRule FLAG = CellRule.oneOf("0", "1");
    private static final CellRule GHT = CellRule.form("[A-Z0-9]{2,6}-[0-9]{2,3}", "IDF-08");

    static final List<Column> ESTABLISHMENTS = List.of(
            Column.of("finess_et", CellRule.finess()),
            Column.of("finess_ej", CellRule.finess()),
            Column.of("name", CellRule.text(200)),
            Column.of("short_name", CellRule.text(200)),
            Column.of("category_code", CellRule.form("[0-9]{3}", "355")),
            Column.of("category_label", CellRule.text(200)),
            Column.of("legal_status", CellRule.oneOf("public", "espic", "private")),
            Column.of("address", CellRule.optionalText(200)),
            Column.of("postcode", CellRule.form("[0-9]{5}", "91100")),
            Column.of("commune", CellRule.text(100)),
            Column.of("insee_commune", CellRule.form("([0-9]{2}|2A|2B)[0-9]{3}", "91174")),
            Column.of("department_code", DEPARTMENT),
            Column.of("region_code", REGION),
            Column.of("latitude", CellRule.decimal(-90, 90)),
            Column.of("longitude", CellRule.decimal(-180, 180)),
            Column.of("coord_quality", CellRule.oneOf("good", "medium", "low")),
            Column.of("has_emergency", FLAG),
            Column.of("has_samu", FLAG),
            Column.of("ght_code", CellRule.optional(GHT)),
            Column.of("beds_mco", CellRule.count()),
            Column.of("beds_smr", CellRule.count()),
            Column.of("beds_psy", CellRule.count()),
            Column.of("beds_usld", CellRule.count()),
            Column.of("staff_headcount_2024", CellRule.count()),
            Column.optional("former_finess_et", CellRule.finess()));

    static final List<Column> GHT_MEMBERS = List.of(
            Column.of("ght_code", GHT),
            Column.of("ght_name", CellRule.text(200)),
            Column.of("region_code", REGION),
            Column.of("finess_ej", CellRule.finess()));

    static final List<Column> REGIONS = List.of(
            Column.of("code", REGION),
            Column.of("name", CellRule.text(100)),
            Column.of("ars_name", CellRule.text(200)),
            Column.of("chef_lieu", CellRule.text(100)),
            Column.of("time_zone", CellRule.form("[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+", "Europe/Paris")));

    static final List<Column> DEPARTMENTS = List.of(
            Column.of("code", DEPARTMENT),
            Column.of("name", CellRule.text(100)),
            Column.of("region_code", REGION),
            Column.of("chef_lieu", CellRule.text(100)));

    private RegisterFormat() {}
}
