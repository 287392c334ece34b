package fr.renfort.demo;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The demonstration's own data, beside its classes in the jar. Lines that begin with # are comments. */
final class DemoTable {

    private DemoTable() {}

    /** The rows of a CSV file with a header, in their order. */
    static <T> List<T> rows(String file, Function<NamedCsvRecord, T> row) {
        return read(
                file,
                text -> CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text).stream()
                        .map(row)
                        .toList());
    }

    /** The lines of a text file, in their order. */
    static List<String> lines(String file) {
        return read(file, text -> text.lines().toList());
    }

    private static <T> List<T> read(String file, Function<BufferedReader, List<T>> reading) {
        try (BufferedReader text = open(file)) {
            return reading.apply(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static BufferedReader open(String file) {
        InputStream bytes = Objects.requireNonNull(
                DemoTable.class.getResourceAsStream("/demo/" + file), () -> "The jar lacks demo/" + file + ".");
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
