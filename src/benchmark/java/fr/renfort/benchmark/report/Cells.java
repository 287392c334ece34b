package fr.renfort.benchmark.report;

import java.util.Locale;

/** Numbers as tables show them. */
final class Cells {
    private Cells() {}

    /** A share in percent. */
    static String percent(double share) {
        return Double.isInfinite(share) ? "-" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    static String seconds(java.time.Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1e3);
    }

    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** A header row and the line under it. */
    static String header(String... cells) {
        return row(cells) + "|" + " --- |".repeat(cells.length) + "\n";
    }
}
