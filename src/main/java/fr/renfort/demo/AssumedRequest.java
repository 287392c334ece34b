package fr.renfort.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.renfort.crisis.Need;
import fr.renfort.crisis.NeedWindow;
import fr.renfort.crisis.NewRequest;
import fr.renfort.crisis.PackageOrder;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.SkillCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
     * @param span from which day on, and for how many
     */
    record Line(String what, int minimumLevel, int number, int priority, Span span, Optional<Need.Work> work) {

        boolean isPackage() {
            return what.indexOf('.') < 0;
        }

        Need.OfExperts people(NeedWindow window, Need.Work work) {
            return new Need.OfExperts(new SkillCode(what), minimumLevel, number, priority, window, work);
        }

        Need.OfEquipment units(NeedWindow window) {
            return new Need.OfEquipment(new EquipmentCode(what), number, priority, window);
        }
    }

    /** From which day on, and for how many days; 0 days: no known end. */
    record Span(int fromDay, int days) {

        NeedWindow from(Instant now, ZoneId zone) {
            Instant start = fromDay == 0 ? now : startOfDay(now, zone, fromDay);
            return new NeedWindow(start, days == 0 ? null : startOfDay(now, zone, fromDay + days), null);
        }

        private static Instant startOfDay(Instant now, ZoneId zone, int later) {
            return now.atZone(zone)
                    .toLocalDate()
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant();
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

    /** What it asks for when it is made at {@code now}. */
    NewRequest.Asked asked(Instant now, ZoneId zone) {
        List<Need.OfExperts> people = new ArrayList<>();
        List<Need.OfEquipment> units = new ArrayList<>();
        PackageOrder order = null;
        for (Line line : lines) {
            NeedWindow window = line.span().from(now, zone);
            if (line.isPackage()) {
                order = new PackageOrder(line.what(), window, line.work().orElseThrow(), line.priority());
            } else if (line.work().isPresent()) {
                people.add(line.people(window, line.work().get()));
            } else {
                units.add(line.units(window));
            }
        }
        return new NewRequest.Asked(order, people, units);
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
