package fr.renfort.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table for a terminal: columns as wide as their longest cell, but no wider than their limit; what is longer goes on in the
 * next line.
 */
public final class TextTable {

    private final List<String> header;
    private final int[] widest;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table without rows.
     *
     * @param header titles of the columns
     * @param widest most characters of each column, as many as there are titles
     */
    public TextTable(List<String> header, int... widest) {
        if (header.size() != widest.length) {
            throw new IllegalArgumentException(
                    "The widths (" + widest.length + ") must be as many as the titles (" + header.size() + ").");
        }
        this.header = List.copyOf(header);
        this.widest = widest.clone();
    }

    public TextTable row(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(
                    "The cells (" + cells.length + ") must be as many as the titles (" + header.size() + ").");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The table as lines, each ended by a line feed. */
    public String text() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        append(text, header, widths);
        text.append(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining("─┼─")))
                .append('\n');
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    private int[] widths() {
        return IntStream.range(0, header.size())
                .map(column -> Math.min(
                        widest[column],
                        Math.max(
                                header.get(column).length(),
                                rows.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))))
                .toArray();
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        List<List<String>> cells = IntStream.range(0, row.size())
                .mapToObj(column -> wrapped(row.get(column), widths[column]))
                .toList();
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < lines; line++) {
            StringBuilder whole = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> parts = cells.get(column);
                String part = line < parts.size() ? parts.get(line) : "";
                whole.append(column == 0 ? "" : " │ ").append(part).append(" ".repeat(widths[column] - part.length()));
            }
            text.append(whole.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> wrapped(String cell, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : cell.split(" ")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
