package fr.renfort.pool.file;

/** How a file is written. */
public enum Dialect {
    /** As French spreadsheets open it at once: semicolons, decimal commas, a byte-order mark. */
    SEMICOLON(';', "\uFEFF"),
    /** As programs read it: commas, decimal points. */
    COMMA(',', "");

    private final char separator;
    private final String mark;

    Dialect(char separator, String mark) {
        this.separator = separator;
        this.mark = mark;
    }

    char separator() {
        return separator;
    }

    String mark() {
        return mark;
    }

    boolean decimalComma() {
        return this == SEMICOLON;
    }
}
