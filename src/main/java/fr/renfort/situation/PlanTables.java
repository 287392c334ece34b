package fr.renfort.situation;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.territory.Territory;
import jakarta.inject.Singleton;
import java.util.List;

/** Shows a plan as tables for a terminal. Thread-safe. */
@Singleton
public final class PlanTables {

    private static final int NAME = 30;
    private static final int NEED = 26;
    private static final int MOMENT = 13;
    private static final int WHY = 48;

    private final Messages messages;
    private final Territory territory;

    PlanTables(Messages messages, Territory territory) {
        this.messages = messages;
        this.territory = territory;
    }

    /** Who goes where, when and why; what is lent; what stays unserved and why. Ends with a line feed. */
    public String of(Language language, PlanReport report) {
        Page page = new Page(
                new Wording(language, territory.region(report.heading().region()).timeZone()), new StringBuilder());
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
            text.append(PlanTables.this.text(wording.language(), key, arguments)).append("\n\n");
        }

        void people(PlanReport report) {
            if (report.people().isEmpty()) {
                title("report.nobody");
                return;
            }
            TextTable table = new TextTable(
                    columns("where", "need", "who", "lender", "from", "to", "duties", "way", "state", "why"),
                    NAME, NEED, NAME, NAME, MOMENT, MOMENT, 8, 12, 10, WHY);
            for (PlanReport.Going going : report.people()) {
                table.row(
                        going.spot().establishment(),
                        going.spot().need(),
                        going.who().name(),
                        going.who().organisation(),
                        wording.moment(going.span().from()),
                        wording.moment(going.span().to()),
                        Integer.toString(going.duties()),
                        way(going.way()),
                        state(going.state()),
                        going.why());
            }
            section("report.people", table);
        }

        void equipment(PlanReport report) {
            if (report.equipment().isEmpty()) {
                return;
            }
            TextTable table = new TextTable(
                    columns("where", "need", "lot", "units", "lender", "from", "to", "way", "state"),
                    NAME, NEED, NAME, 7, NAME, MOMENT, MOMENT, 12, 10);
            for (PlanReport.Lent lent : report.equipment()) {
                table.row(
                        lent.spot().establishment(),
                        lent.spot().need(),
                        lent.what().name(),
                        Integer.toString(lent.quantity()),
                        lent.what().organisation(),
                        wording.moment(lent.span().from()),
                        wording.moment(lent.span().to()),
                        way(lent.way()),
                        state(lent.state()));
            }
            section("report.equipment", table);
        }

        void unserved(PlanReport report) {
            if (report.unserved().isEmpty()) {
                title("report.allServed");
                return;
            }
            TextTable table = new TextTable(
                    columns("where", "need", "missing", "from", "to", "why"), NAME, NEED, 16, MOMENT, MOMENT, 90);
            for (PlanReport.Unserved gap : report.unserved()) {
                String why = gap.nearest().isEmpty()
                        ? gap.summary()
                        : gap.summary() + " " + String.join(" ; ", gap.nearest());
                table.row(
                        gap.spot().establishment(),
                        gap.spot().need(),
                        PlanTables.this.text(
                                wording.language(), "report.missing." + gap.kind(), Integer.toString(gap.missing())),
                        wording.moment(gap.span().from()),
                        wording.moment(gap.span().to()),
                        why);
            }
            section("report.unserved", table);
        }

        private void section(String key, TextTable table) {
            text.append(PlanTables.this.text(wording.language(), key))
                    .append('\n')
                    .append(table.text())
                    .append('\n');
        }

        private String way(PlanReport.Way way) {
            return way.travelMinutes() == null
                    ? PlanTables.this.text(wording.language(), "report.remote")
                    : wording.duration(way.travelMinutes());
        }

        private String state(String state) {
            return PlanTables.this.text(wording.language(), "mission.state." + state);
        }

        private List<String> columns(String... names) {
            return List.of(names).stream()
                    .map(name -> PlanTables.this.text(wording.language(), "report.column." + name))
                    .toList();
        }
    }
}
