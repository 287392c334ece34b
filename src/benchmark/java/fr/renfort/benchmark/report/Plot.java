package fr.renfort.benchmark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines over time as SVG: time by its logarithm, values as steps. */
final class Plot {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 380;
    private static final int LEFT = 90;
    private static final int RIGHT = 210;
    private static final int TOP = 34;
    private static final int BOTTOM = 40;
    private static final List<String> COLOURS =
            List.of("#0b5cad", "#c2410c", "#15803d", "#7e22ce", "#a16207", "#0e7490", "#be123c");
    private static final List<Double> TICKS = List.of(0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0);

    private final String title;
    private final double lastSecond;
    private final Map<String, List<Point>> lines = new LinkedHashMap<>();

    /** A value from a second on. */
    record Point(double second, double value) {}

    Plot(String title, double lastSecond) {
        this.title = title;
        this.lastSecond = lastSecond;
    }

    void line(String name, List<Point> points) {
        if (!points.isEmpty()) {
            lines.put(name, List.copyOf(points));
        }
    }

    /** A level that holds all the time. */
    void level(String name, double value) {
        line(name, List.of(new Point(TICKS.get(0), value)));
    }

    String svg() {
        double least = values().stream().mapToDouble(value -> value).min().orElse(0);
        double most = values().stream().mapToDouble(value -> value).max().orElse(1);
        double margin = Math.max(1e-9, (most - least) * 0.04);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"%d\" height=\"%d\" fill=\"white\"/><text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>%n",
                WIDTH,
                HEIGHT,
                WIDTH,
                HEIGHT,
                LEFT,
                title));
        for (double tick : TICKS) {
            if (tick <= lastSecond) {
                vertical(svg, tick);
            }
        }
        for (int i = 0; i <= 4; i++) {
            horizontal(svg, least + (most - least) * i / 4, least - margin, most + margin);
        }
        int index = 0;
        for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
            draw(svg, line.getKey(), line.getValue(), index++, least - margin, most + margin);
        }
        return svg.append("</svg>\n").toString();
    }

    private List<Double> values() {
        List<Double> values = new ArrayList<>();
        lines.values().forEach(points -> points.forEach(point -> values.add(point.value())));
        return values;
    }

    private void vertical(StringBuilder svg, double second) {
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%1$.1f %2$d V%3$d\" stroke=\"#e5e7eb\"/><text x=\"%1$.1f\" y=\"%4$d\" text-anchor=\"middle\">%5$s s</text>%n",
                x(second),
                TOP,
                HEIGHT - BOTTOM,
                HEIGHT - BOTTOM + 18,
                second < 1 ? second : (long) second));
    }

    private void horizontal(StringBuilder svg, double value, double least, double most) {
        double y = y(value, least, most);
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %.1f H%d\" stroke=\"#e5e7eb\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>%n",
                LEFT,
                y,
                WIDTH - RIGHT,
                LEFT - 6,
                y + 4,
                value));
    }

    private void draw(StringBuilder svg, String name, List<Point> points, int index, double least, double most) {
        String colour = COLOURS.get(index % COLOURS.size());
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            String to = String.format(Locale.ROOT, "%.1f", x(point.second()));
            String height = String.format(Locale.ROOT, "%.1f", y(point.value(), least, most));
            path.append(path.isEmpty() ? "M" + to + " " + height : " H" + to + " V" + height);
        }
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"%s H%.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"/>"
                        + "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                path,
                x(lastSecond),
                colour,
                WIDTH - RIGHT + 10,
                TOP + 14 + 18 * index,
                colour,
                name));
    }

    private double x(double second) {
        double first = Math.log(TICKS.get(0));
        double share = (Math.log(Math.max(second, TICKS.get(0))) - first) / (Math.log(lastSecond) - first);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double value, double least, double most) {
        return HEIGHT - BOTTOM - (value - least) / (most - least) * (HEIGHT - TOP - BOTTOM);
    }
}
