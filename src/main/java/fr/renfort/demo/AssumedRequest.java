package fr.renfort.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.renfort.crisis.Need;
import fr.renfort.crisis.NeedWindow;
import fr.renfort.crisis.PackageOrder;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as such an attack may bring it: an assumption, not a fact. */
record AssumedRequest(List<Line> lines) {

    AssumedRequest {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the request.
     *
     * @param what code of a package, a skill or a type of equipment
     * @param number people or units; 0 for a package
     * @param fromDay 0: at once; later: that many local days on, at 00:00
     * @param days 0: no known end
     */
    record Line(String what, int minimumLevel, int number, int priority, Span span, Optional<Need.Work> work) {

        boolean isPackage() {
            return what.indexOf('.') < 0;
        }
    }

    /** From which day on, and for how many days; 0 days: no known end. */
    record Span(int fromDay, int days) {

        NeedWindow from(Instant now, ZoneId zone) {
            Instant start = fromDay == 0 ? now : startOfDay(now, zone, fromDay);
            return new NeedWindow(start, days == 0 ? null : startOfDay(now, zone, fromDay + days), null);
        }

        private static Instant startOfDay(Instant now, ZoneId zone, int later) {
            return now.atZone(zone).toLocalDate().plusDays(later).atStartOfDay(zone).toInstant();
        }
    }

    /** The requests of an attack, in their order. */
    static List<AssumedRequest> of(String attack) {
        Map<String, List<NamedCsvRecord>> requests = DemoTable.rows("needs.csv", row -> row).stream()
                .filter(row -> row.getField("attack").equals(attack))
                .collect(groupingBy(row -> row.getField("request"), TreeMap::new, toList()));
        return requests.values().stream()
                .map(rows -> new AssumedRequest(
                        rows.stream().map(AssumedRequest::line).toList()))
                .toList();
    }

    /** The package that it orders, if any. */
    Optional<PackageOrder> order(Instant now, ZoneId zone) {
        return lines.stream()
                .filter(Line::isPackage)
                .findFirst()
                .map(line -> new PackageOrder(
                        line.what(), line.span().from(now, zone), line.work().orElseThrow(), line.priority()));
    }

    /** The needs that it names besides. */
    List<Need> needs(Instant now, ZoneId zone) {
        return lines.stream()
                .filter(line -> !line.isPackage())
                .map(line -> need(line, line.span().from(now, zone)))
                .toList();
    }

    private static Need need(Line line, NeedWindow window) {
        return line.work()
                .<Need>map(work -> new Need.OfExperts(
                        new SkillCode(line.what()),
                        line.minimumLevel(),
                        line.number(),
                        line.priority(),
                        window,
                        work))
                .orElseGet(() -> new Need.OfEquipment(
                        new EquipmentCode(line.what()), line.number(), line.priority(), window));
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                row.getField("what"),
                numberOrZero(row, "minimum_level"),
                numberOrZero(row, "number"),
                DemoTable.number(row, "priority"),
                new Span(DemoTable.number(row, "from_day"), numberOrZero(row, "days")),
                work(row));
    }

    private static Optional<Need.Work> work(NamedCsvRecord row) {
        return row.getField("mode").isEmpty()
                ? Optional.empty()
                : Optional.of(new Need.Work(
                        Need.Mode.valueOf(row.getField("mode")), Need.Pattern.valueOf(row.getField("pattern"))));
    }

    private static int numberOrZero(NamedCsvRecord row, String column) {
        return row.getField(column).isEmpty() ? 0 : DemoTable.number(row, column);
    }
}
