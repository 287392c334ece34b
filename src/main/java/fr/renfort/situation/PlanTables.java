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
import java.util.stream.Stream;

/** Shows a plan as tables for a terminal. Thread-safe. */
@Singleton
public final class PlanTables {

    /** Widths of columns, in characters: with their separators each table fits into 100. */
    private static final int[] PEOPLE = {12, 12, 6, 23, 24, 8};

    private static final int[] EQUIPMENT = {12, 12, 6, 21, 26, 8};
    private static final int[] UNSERVED = {12, 12, 16, 51};

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
                        List.of(
                                wording.moment(going.span().from()),
                                wording.moment(going.span().to()),
                                Integer.toString(going.duties()),
                                going.spot().need(),
                                lender(going.who()),
                                way(going.way())),
                        notes(going.state(), going.why())));
                return table;
            });
        }

        void equipment(PlanReport report) {
            if (report.equipment().isEmpty()) {
                return;
            }
            title("report.equipment");
            bySite(report.equipment(), PlanReport.Lent::spot, lots -> {
                TextTable table = new TextTable(columns("from", "to", "units", "need", "lot", "way"), EQUIPMENT);
                lots.forEach(lent -> table.row(
                        List.of(
                                wording.moment(lent.span().from()),
                                wording.moment(lent.span().to()),
                                Integer.toString(lent.quantity()),
                                lent.spot().need(),
                                lender(lent.what()),
                                way(lent.way())),
                        notes(lent.state(), "")));
                return table;
            });
        }

        void unserved(PlanReport report) {
            if (report.unserved().isEmpty()) {
                title("report.allServed");
                return;
            }
            title("report.unserved");
            bySite(report.unserved(), PlanReport.Unserved::spot, gaps -> {
                TextTable table = new TextTable(columns("from", "to", "missing", "need"), UNSERVED);
                gaps.forEach(gap -> table.row(
                        List.of(
                                wording.moment(gap.span().from()),
                                wording.moment(gap.span().to()),
                                phrase("report.missing." + gap.kind(), Integer.toString(gap.missing())),
                                gap.spot().need()),
                        Stream.concat(
                                        Stream.of(gap.summary()),
                                        gap.nearest().stream().map(near -> "· " + near))
                                .toList()));
                return table;
            });
        }

        /** One table a site, under its name. */
        private <T> void bySite(List<T> items, Function<T, PlanReport.Spot> spot, Function<List<T>, TextTable> table) {
            Map<String, List<T>> sites = new LinkedHashMap<>();
            items.forEach(item -> sites.computeIfAbsent(heading(spot.apply(item)), site -> new ArrayList<>())
                    .add(item));
            sites.forEach((site, its) -> text.append(site)
                    .append('\n')
                    .append(table.apply(its).text())
                    .append('\n'));
        }

        private static String heading(PlanReport.Spot spot) {
            return spot.establishment() + " – " + spot.incident();
        }

        private static String lender(PlanReport.Lender lender) {
            return lender.name() + ", " + lender.organisation();
        }

        /** How far it is, unless it is only proposed, and why. */
        private List<String> notes(String state, String why) {
            return Stream.of(state.equals(MissionState.PROPOSED.name()) ? "" : phrase("mission.state." + state), why)
                    .filter(note -> !note.isEmpty())
                    .toList();
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
