package fr.renfort.situation;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.mission.MissionState;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows a plan as tables for a terminal. Thread-safe. */
@Singleton
public final class PlanTables {

    /** Most characters of a line. */
    private static final int WIDTH = 100;

    /** Widths of columns, in characters: with their separators each table fits. */
    private static final int[] PEOPLE = {12, 12, 6, 26, 19, 10};

    private static final int[] EQUIPMENT = {12, 12, 6, 22, 36};
    private static final int[] UNSERVED = {12, 12, 16, 51};

    /** Nearest misses that are told. */
    private static final int NEAREST = 2;

    private static final String TOO_SHORT = "TOO_SHORT";

    private final Messages messages;
    private final Territory territory;

    PlanTables(Messages messages, Territory territory) {
        this.messages = messages;
        this.territory = territory;
    }

    /** Who goes where, when and why; what is lent; what stays unserved and why. Ends with a line feed. */
    public String of(Language language, PlanReport report) {
        Page page = new Page(
                new Wording(
                        language, territory.region(report.heading().region()).timeZone()),
                new StringBuilder());
        page.title(
                report.heading().exercise() ? "report.exercise" : "report.title",
                report.heading().name(),
                page.wording.moment(report.heading().madeAt()),
                String.valueOf(report.heading().score()));
        page.people(report);
        page.equipment(report);
        page.unserved(report);
        return page.text.toString();
    }

    private String text(Language language, String key, String... arguments) {
        return messages.text(language.locale(), key, List.of(arguments));
    }

    /** One report being written. */
    private final class Page {

        private final Wording wording;
        private final StringBuilder text;

        Page(Wording wording, StringBuilder text) {
            this.wording = wording;
            this.text = text;
        }

        void title(String key, String... arguments) {
            text.append(phrase(key, arguments)).append("\n\n");
        }

        void people(PlanReport report) {
            if (report.people().isEmpty()) {
                title("report.nobody");
                return;
            }
            title("report.people");
            bySite(report.people(), PlanReport.Going::spot, people -> {
                TextTable table = new TextTable(columns("from", "to", "duties", "need", "who", "way"), PEOPLE);
                people.forEach(going -> table.row(
                        line(
                                PEOPLE,
                                wording.moment(going.span().from()),
                                wording.moment(going.span().to()),
                                Integer.toString(going.duties()),
                                going.spot().need(),
                                going.who().name(),
                                way(going.way())),
                        List.of(joined(going.who().organisation(), state(going.state()), going.why()))));
                return table.text();
            });
        }

        void equipment(PlanReport report) {
            if (report.equipment().isEmpty()) {
                return;
            }
            title("report.equipment");
            bySite(report.equipment(), PlanReport.Lent::spot, lots -> {
                TextTable table = new TextTable(columns("from", "to", "units", "need", "lot"), EQUIPMENT);
                lots.forEach(lent -> table.row(
                        line(
                                EQUIPMENT,
                                wording.moment(lent.span().from()),
                                wording.moment(lent.span().to()),
                                Integer.toString(lent.quantity()),
                                lent.spot().need(),
                                joined(
                                        state(lent.state()),
                                        lent.what().name(),
                                        lent.what().organisation())),
                        List.of()));
                return table.text();
            });
        }

        void unserved(PlanReport report) {
            if (report.unserved().isEmpty()) {
                title("report.allServed");
                return;
            }
            title("report.unserved");
            bySite(report.unserved(), PlanReport.Unserved::spot, this::gaps);
        }

        private String gaps(List<PlanReport.Unserved> gaps) {
            TextTable table = new TextTable(columns("from", "to", "missing", "need"), UNSERVED);
            gaps.stream()
                    .filter(gap -> !gap.kind().equals(TOO_SHORT))
                    .forEach(gap -> table.row(
                            line(
                                    UNSERVED,
                                    wording.moment(gap.span().from()),
                                    wording.moment(gap.span().to()),
                                    phrase("report.missing." + gap.kind(), Integer.toString(gap.missing())),
                                    gap.spot().need()),
                            notes(gap)));
            List<String> tooShort = gaps.stream()
                    .filter(gap -> gap.kind().equals(TOO_SHORT))
                    .map(gap -> gap.spot().need())
                    .distinct()
                    .toList();
            return tooShort.isEmpty()
                    ? table.text()
                    : table.text() + TextTable.paragraph(phrase("report.tooShort", String.join(", ", tooShort)), WIDTH);
        }

        /** Why, who came nearest, and what would be enough. */
        private List<String> notes(PlanReport.Unserved gap) {
            List<String> notes = new ArrayList<>(List.of(gap.summary()));
            gap.nearest().stream().limit(NEAREST).map(near -> "· " + near).forEach(notes::add);
            if (gap.relaxation() != null) {
                notes.add(phrase("report.relaxation", gap.relaxation()));
            }
            return notes;
        }

        /** One table a site, under its name. */
        private <T> void bySite(List<T> items, Function<T, PlanReport.Spot> spot, Function<List<T>, String> table) {
            Map<String, List<T>> sites = new LinkedHashMap<>();
            items.forEach(item -> sites.computeIfAbsent(heading(spot.apply(item)), site -> new ArrayList<>())
                    .add(item));
            sites.forEach((site, its) -> text.append(TextTable.paragraph(site, WIDTH))
                    .append(table.apply(its))
                    .append('\n'));
        }

        private static String heading(PlanReport.Spot spot) {
            return spot.establishment() + " – " + spot.incident();
        }

        /** Cells of one line: what is longer than its column is cut. */
        private static List<String> line(int[] widths, String... cells) {
            return IntStream.range(0, cells.length)
                    .mapToObj(column -> cells[column].length() <= widths[column]
                            ? cells[column]
                            : cells[column].substring(0, widths[column] - 1) + "…")
                    .toList();
        }

        private static String joined(String... parts) {
            return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ; "));
        }

        /** How far it is, unless it is only proposed. */
        private String state(String state) {
            return state.equals(MissionState.PROPOSED.name()) ? "" : phrase("mission.state." + state);
        }

        private String way(PlanReport.Way way) {
            return way.travelMinutes() == null ? phrase("report.remote") : wording.duration(way.travelMinutes());
        }

        private List<String> columns(String... names) {
            return Stream.of(names).map(name -> phrase("report.column." + name)).toList();
        }

        private String phrase(String key, String... arguments) {
            return PlanTables.this.text(wording.language(), key, arguments);
        }
    }
}
