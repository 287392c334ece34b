package fr.renfort.territory.register;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with the files of an import. The path of each: file, line, column. Used by one thread. */
final class Findings {

    /** How much of a value a message shows. */
    private static final int SHOWN_CHARACTERS = 80;

    private final List<UserError> errors = new ArrayList<>();

    /** Something wrong with a file as a whole. */
    void add(String file, String message, String... arguments) {
        add(UserErrorCode.INVALID, List.of(file), message, arguments);
    }

    /** Something wrong with a line as a whole. */
    void add(String file, long line, String message, String... arguments) {
        add(UserErrorCode.INVALID, List.of(file, Long.toString(line)), message, arguments);
    }

    /** Something wrong with the cell of a line. */
    void add(CsvLine line, String column, String message, String... arguments) {
        add(UserErrorCode.INVALID, path(line, column), message, arguments);
    }

    /** A number that another line or site has. */
    void addTaken(CsvLine line, String column, String message, String... arguments) {
        add(UserErrorCode.TAKEN, path(line, column), message, arguments);
    }

    void add(CsvLine line, String column, InvalidValueException invalid) {
        add(line, column, invalid.error().message(), invalid.error().arguments().toArray(String[]::new));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** By file in the order read, then by line: as whoever mends them goes through. */
    List<UserError> all() {
        List<String> files =
                errors.stream().map(error -> error.path().get(0)).distinct().toList();
        return errors.stream()
                .sorted(Comparator.comparingInt(
                                (UserError error) -> files.indexOf(error.path().get(0)))
                        .thenComparingLong(Findings::line))
                .toList();
    }

    private static long line(UserError error) {
        return error.path().size() > 1 ? Long.parseLong(error.path().get(1)) : 0;
    }

    private void add(UserErrorCode code, List<String> path, String message, String... arguments) {
        List<String> shown =
                List.of(arguments).stream().map(Findings::shortened).toList();
        errors.add(new UserError(code, path, message, shown));
    }

    private static List<String> path(CsvLine line, String column) {
        return List.of(line.file(), Long.toString(line.number()), column);
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN_CHARACTERS ? value : value.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
