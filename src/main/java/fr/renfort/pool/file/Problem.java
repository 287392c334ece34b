package fr.renfort.pool.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file, and where.
 *
 * @param line the first is 1; 0: the whole file
 * @param column null: the whole line
 * @param value as it is in the file
 * @param message key of the sentence that says what it must be
 * @param arguments what the sentence fills in
 */
public record Problem(long line, @Nullable Column column, String value, String message, List<String> arguments) {
    private static final int LONGEST_VALUE = 200;

    public Problem {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        arguments = List.copyOf(arguments);
    }

    static Problem ofFile(String message, String... arguments) {
        return new Problem(0, null, "", message, List.of(arguments));
    }

    static Problem ofLine(long line, String message, String... arguments) {
        return new Problem(line, null, "", message, List.of(arguments));
    }
}
