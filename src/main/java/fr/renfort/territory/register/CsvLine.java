package fr.renfort.territory.register;

import java.util.Map;

/**
 * A line of a file whose cells are as the format says.
 *
 * @param number where it begins in the file; the header is on line 1
 * @param cells by name of their column, without blanks around them; a column that the file lacks has no cell
 */
record CsvLine(String file, long number, Map<String, String> cells) {

    CsvLine {
        cells = Map.copyOf(cells);
    }

    /** The text of a cell; empty where the file has no such column. */
    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    int count(String column) {
        return Integer.parseInt(text(column));
    }

    double decimal(String column) {
        return Double.parseDouble(text(column).replace(',', '.'));
    }

    boolean flag(String column) {
        return text(column).equals("1");
    }
}
