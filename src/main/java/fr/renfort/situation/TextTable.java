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

    private static final String SEPARATOR = " │ ";
    private static final String INDENT = "    ";

    private final List<String> header;
    private final int[] widest;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row and what is told under it.
     *
     * @param notes each begins a line of its own, indented
     */
    private record Row(List<String> cells, List<String> notes) {}

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
        return row(List.of(cells), List.of());
    }

    /**
     * Adds a row with notes under it, across all columns.
     *
     * @param cells as many as there are columns
     */
    public TextTable row(List<String> cells, List<String> notes) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(
                    "The cells (" + cells.size() + ") must be as many as the titles (" + header.size() + ").");
        }
        rows.add(new Row(List.copyOf(cells), List.copyOf(notes)));
        return this;
    }

    /** A text as lines of at most so many characters, each ended by a line feed. */
    static String paragraph(String text, int width) {
        return String.join("\n", wrapped(text, width)) + '\n';
    }

    /** The table as lines, each ended by a line feed. */
    public String text() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        append(text, header, widths);
        text.append(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining("─┼─")))
                .append('\n');
        for (Row row : rows) {
            append(text, row.cells(), widths);
            row.notes().forEach(note -> appendNote(text, note));
        }
        return text.toString();
    }

    private int[] widths() {
        return IntStream.range(0, header.size())
                .map(column -> Math.min(
                        widest[column],
                        Math.max(
                                header.get(column).length(),
                                rows.stream()
                                        .mapToInt(row -> row.cells().get(column).length())
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
                whole.append(column == 0 ? "" : SEPARATOR)
                        .append(part)
                        .append(" ".repeat(widths[column] - part.length()));
            }
            text.append(whole.toString().stripTrailing()).append('\n');
        }
    }

    /** As wide as the widest table of these columns, whatever is in it. */
    private void appendNote(StringBuilder text, String note) {
        int whole = Arrays.stream(widest).sum() + (widest.length - 1) * SEPARATOR.length();
        for (String line : wrapped(note, whole - INDENT.length())) {
            text.append(INDENT).append(line).append('\n');
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
