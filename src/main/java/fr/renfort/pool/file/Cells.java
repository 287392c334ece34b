package fr.renfort.pool.file;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.TimeWindow;
import fr.renfort.vocabulary.UserError;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one line as values; what cannot be one is noted as a problem. For one thread. */
final class Cells {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}([.,][0-9]{1,20})?");
    private static final int LONGEST_REFERENCE = 100;

    private final FileRow row;
    private final FileContext context;
    private final List<Problem> problems = new ArrayList<>();

    Cells(FileRow row, FileContext context) {
        this.row = row;
        this.context = context;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean has(Column column) {
        return row.has(column);
    }

    boolean blank(Column column) {
        return row.text(column).isEmpty();
    }

    void refuse(Column column, String message, String... arguments) {
        problems.add(new Problem(row.line(), column, row.text(column), message, List.of(arguments)));
    }

    /** Text; what is there now where the file has no such column. */
    String text(Column column, @Nullable String present) {
        if (!has(column) && present != null) {
            return present;
        }
        if (blank(column)) {
            refuse(column, "error.file.required", column.title(context.language()));
        }
        return row.text(column);
    }

    /** Text or nothing; what is there now where the file has no such column. */
    @Nullable
    String optional(Column column, @Nullable String present) {
        return has(column) ? emptyToNull(row.text(column)) : present;
    }

    /** A whole number; what is there now, or is usual, where the file has no such column or nothing in it. */
    int integer(Column column, @Nullable Integer present) {
        if (blank(column)) {
            if (present == null) {
                refuse(column, "error.file.required", column.title(context.language()));
            }
            return present == null ? 1 : present;
        }
        return read(column, INTEGER, Integer::valueOf, "error.file.integer").orElse(1);
    }

    Optional<Double> decimal(Column column) {
        return read(
                column, DECIMAL, text -> new BigDecimal(text.replace(',', '.')).doubleValue(), "error.file.decimal");
    }

    Optional<UUID> id() {
        return read(Column.ID, UUID_FORM, UUID::fromString, "error.file.id");
    }

    /** The id that a text is. */
    static Optional<UUID> uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    @Nullable
    String reference(@Nullable String present) {
        String reference = optional(Column.REFERENCE, present);
        if (reference != null && reference.length() > LONGEST_REFERENCE) {
            refuse(Column.REFERENCE, "error.file.reference", Integer.toString(LONGEST_REFERENCE));
        }
        return reference;
    }

    boolean withdrawn() {
        return choice(Column.WITHDRAWN, Words.YesNo.class).orElse(Words.YesNo.NO) == Words.YesNo.YES;
    }

    <E extends Enum<E>> Optional<E> choice(Column column, Class<E> type) {
        if (blank(column)) {
            return Optional.empty();
        }
        Optional<E> read = Words.read(row.text(column), type);
        if (read.isEmpty()) {
            refuse(column, "error.file.choice", Words.choices(type, context.language()));
        }
        return read;
    }

    Optional<Instant> instant(Column column) {
        try {
            return Optional.of(context.times().instant(row.text(column)));
        } catch (LocalTimes.Unreadable unreadable) {
            refuse(column, unreadable.message(), context.times().text(context.now()));
            return Optional.empty();
        }
    }

    /** Windows in one cell, {@code start > end} each, with bars between them; by start. */
    List<TimeWindow> windows(Column column) {
        List<TimeWindow> windows = new ArrayList<>();
        for (String part : parts(column)) {
            try {
                windows.add(context.times().window(part));
            } catch (LocalTimes.Unreadable unreadable) {
                refuse(column, unreadable.message(), context.times().text(context.now()));
            } catch (InvalidValueException backwards) {
                refuse(column, backwards.error());
            }
        }
        windows.sort(Comparator.comparing(TimeWindow::from).thenComparing(TimeWindow::to));
        return windows;
    }

    /** What bars separate in a cell. */
    List<String> parts(Column column) {
        return Arrays.stream(row.text(column).split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A value of the pool, unless a cell cannot be a part of it. */
    <T> Optional<T> made(Column otherwise, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (InvalidValueException invalid) {
            UserError error = invalid.error();
            Column column = error.path().isEmpty()
                    ? otherwise
                    : Column.ofField(error.path().get(0)).orElse(otherwise);
            refuse(column, error);
            return Optional.empty();
        }
    }

    void refuse(Column column, UserError error) {
        problems.add(new Problem(row.line(), column, row.text(column), error.message(), error.arguments()));
    }

    private <T> Optional<T> read(Column column, Pattern form, Function<String, T> reading, String message) {
        if (blank(column)) {
            return Optional.empty();
        }
        if (!form.matcher(row.text(column)).matches()) {
            refuse(column, message);
            return Optional.empty();
        }
        return Optional.of(reading.apply(row.text(column)));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
