package fr.renfort.benchmark.answers;

import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Bars as SVG: requests a second on the left, the 99th percentile on the right, by connections. */
final class AnswerPlot {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 300;
    private static final int TOP = 50;
    private static final int FLOOR = 250;
    private static final int BAR = 36;
    private static final int GROUP = 120;
    private static final String[] COLOURS = {"#0b5cad", "#c2410c"};

    private final Map<Integer, Map<String, Timing>> timings;
    private final StringBuilder svg = new StringBuilder();

    AnswerPlot(Map<Integer, Map<String, Timing>> timings) {
        this.timings = timings;
    }

    String svg() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
                        + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"white\"/>%n",
                WIDTH, HEIGHT);
        panel("requests a second", 40, Timing::requestsASecond);
        panel("99th percentile, ms", 460, timing -> timing.millis(0.99));
        return svg.append("</svg>\n").toString();
    }

    private void panel(String title, int left, ToDoubleFunction<Timing> value) {
        double most = timings.values().stream()
                .flatMap(by -> by.values().stream())
                .mapToDouble(value)
                .max()
                .orElse(1);
        add("<text x=\"%d\" y=\"24\" font-size=\"14\">%s</text>%n", left, title);
        add("<path d=\"M%d %d H%d\" stroke=\"#6b7280\"/>%n", left, FLOOR, left + 3 * GROUP);
        int group = left + 10;
        for (Map.Entry<Integer, Map<String, Timing>> by : timings.entrySet()) {
            int contender = 0;
            for (Map.Entry<String, Timing> timing : by.getValue().entrySet()) {
                double shown = value.applyAsDouble(timing.getValue());
                int x = group + contender * (BAR + 6);
                double height = shown / most * (FLOOR - TOP);
                add(
                        "<rect x=\"%1$d\" y=\"%2$.1f\" width=\"%3$d\" height=\"%4$.1f\" fill=\"%5$s\"><title>%6$s</title></rect>"
                                + "<text x=\"%7$d\" y=\"%8$.1f\" text-anchor=\"middle\">%9$.1f</text>%n",
                        x,
                        FLOOR - height,
                        BAR,
                        height,
                        COLOURS[contender % COLOURS.length],
                        timing.getKey(),
                        x + BAR / 2,
                        FLOOR - height - 4,
                        shown);
                contender++;
            }
            add(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d conn.</text>%n",
                    group + BAR, FLOOR + 18, by.getKey());
            group += GROUP;
        }
        legend(left);
    }

    private void legend(int left) {
        int contender = 0;
        for (String name : timings.values().iterator().next().keySet()) {
            add(
                    "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                    left + contender * 110, HEIGHT - 10, COLOURS[contender % COLOURS.length], name);
            contender++;
        }
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
