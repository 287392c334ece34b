package fr.renfort.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Writes report.md: the bars, then each race with its plots. */
final class Report {
    private final Arguments arguments;
    private final List<Race> races;
    private final List<Bars.Bar> bars;

    Report(Arguments arguments, List<Race> races, List<Bars.Bar> bars) {
        this.arguments = arguments;
        this.races = races;
        this.bars = bars;
    }

    void write() throws IOException {
        StringBuilder text = new StringBuilder(
                "# Plans against bounds\n\n" + arguments.time().toSeconds()
                        + " s each; CP-SAT with " + arguments.workers() + " workers, everybody else with one thread; "
                        + Runtime.getRuntime().availableProcessors() + " processors.\n\n");
        text.append(Cells.header("problem", "bar", "measured", ""));
        for (Bars.Bar bar : bars) {
            text.append(Cells.row(bar.problem(), bar.what(), bar.measured(), bar.passed() ? "pass" : "**missed**"));
        }
        for (Race race : races) {
            text.append(new RaceTable(race).text());
            for (String plot : new Plots(race, arguments.folder()).write()) {
                text.append("\n![").append(plot).append("](").append(plot).append(")");
            }
            text.append("\n");
        }
        Files.writeString(arguments.folder().resolve("report.md"), text);
    }
}
