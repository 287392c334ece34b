package fr.renfort.territory.register;

import fr.renfort.territory.crossing.CrossingEntry;
import fr.renfort.travel.Crossing;
import fr.renfort.travel.Crossing.Terminal;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a table of exceptions of travel. Stateless. */
public final class CrossingFile {

    private static final String[] MODES =
            Arrays.stream(Crossing.Mode.values()).map(Enum::name).toArray(String[]::new);

    private static final List<Column> COLUMNS = List.of(
            Column.of("region_code", CellRule.form("[0-9]{2}", "53")),
            Column.of("mode", CellRule.oneOf(MODES)),
            Column.of("from_name", CellRule.text(100)),
            Column.of("from_latitude", CellRule.decimal(-90, 90)),
            Column.of("from_longitude", CellRule.decimal(-180, 180)),
            Column.of("to_name", CellRule.text(100)),
            Column.of("to_latitude", CellRule.decimal(-90, 90)),
            Column.of("to_longitude", CellRule.decimal(-180, 180)),
            Column.of("minutes", CellRule.count()));

    private CrossingFile() {}

    /** All entries of a file, or all that is wrong with it. */
    public static Outcome<List<CrossingEntry>> read(RegisterFile file) {
        Findings findings = new Findings();
        List<CrossingEntry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Set<String> regions = regions(findings);
        for (CsvLine line : CsvTable.read(file, COLUMNS, findings)) {
            try {
                CrossingEntry entry = entry(line);
                if (!keys.add(entry.key())) {
                    findings.addTaken(line, "to_name", "error.crossing.twice", entry.key());
                }
                if (!regions.contains(entry.regionCode())) {
                    findings.add(line, "region_code", "error.register.region", entry.regionCode());
                }
                entries.add(entry);
            } catch (InvalidValueException e) {
                findings.add(line, column(e), e);
            }
        }
        return findings.isEmpty() ? Outcome.done(entries) : Outcome.refused(findings.all());
    }

    /** Codes of those that the program carries: the only ones that have coordinators. */
    private static Set<String> regions(Findings findings) {
        return CsvTable.read(RegisterFile.bundled("regions.csv"), RegisterFormat.REGIONS, findings).stream()
                .map(line -> line.text("code"))
                .collect(Collectors.toSet());
    }

    private static CrossingEntry entry(CsvLine line) {
        return new CrossingEntry(
                line.text("region_code"),
                new Crossing(
                        terminal(line, "from"),
                        terminal(line, "to"),
                        Crossing.Mode.valueOf(line.text("mode")),
                        line.count("minutes")));
    }

    private static Terminal terminal(CsvLine line, String end) {
        return new Terminal(
                line.text(end + "_name"),
                new GeoPoint(line.decimal(end + "_latitude"), line.decimal(end + "_longitude")));
    }

    /** The column whose value a crossing refuses. */
    private static String column(InvalidValueException refusal) {
        String field = refusal.error().path().get(0);
        return field.equals("minutes") ? field : field + "_name";
    }
}
