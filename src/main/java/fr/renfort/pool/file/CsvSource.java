package fr.renfort.pool.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.renfort.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, whatever its size: UTF-8 with or without a byte-order mark, commas or semicolons, quotes by RFC 4180. */
final class CsvSource {

    /** What is done with lines. */
    interface Listener {

        void row(FileRow row);

        void problem(Problem problem);
    }

    private static final int LONGEST_CELL = 1 << 20;

    private final Path path;
    private final PoolFile file;
    private final Language language;
    private final boolean namesLenders;
    private final int mostLines;

    /** @param namesLenders whether lines must name the lender of what they create */
    CsvSource(Path path, PoolFile file, Language language, boolean namesLenders, int mostLines) {
        this.path = path;
        this.file = file;
        this.language = language;
        this.namesLenders = namesLenders;
        this.mostLines = mostLines;
    }

    /** Reads all lines. Answers what makes the whole file unreadable, none when it can be read. */
    List<Problem> read(Listener listener) {
        try {
            Optional<Problem> foreign = FileEncoding.problem(path);
            return foreign.isPresent() ? List.of(foreign.get()) : lines(listener);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Problem> lines(Listener listener) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> reader = open()) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                return List.of(Problem.ofFile("error.file.empty"));
            }
            CsvHeader header = CsvHeader.of(records.next(), file, language, namesLenders);
            if (!header.problems().isEmpty()) {
                return header.problems();
            }
            int lines = 0;
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                lines++;
                if (lines > mostLines) {
                    return List.of(Problem.ofLine(line, "error.file.tooManyLines", Integer.toString(mostLines)));
                }
                tell(header, record, listener);
            }
            return lines == 0 ? List.of(Problem.ofFile("error.file.empty")) : List.of();
        } catch (CsvParseException malformed) {
            return List.of(Problem.ofLine(line, "error.file.quotes"));
        }
    }

    private CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(path, StandardCharsets.UTF_8);
    }

    /** Whichever of the two is more frequent in the first line. */
    private char separator() throws IOException {
        String first = "";
        try (var reader = Files.newBufferedReader(path)) {
            char[] beginning = new char[4_096];
            int length = reader.read(beginning);
            first = length < 1
                    ? ""
                    : new String(beginning, 0, length).lines().findFirst().orElse("");
        }
        long semicolons = first.chars().filter(character -> character == ';').count();
        long commas = first.chars().filter(character -> character == ',').count();
        return semicolons >= commas ? ';' : ',';
    }

    private static void tell(CsvHeader header, CsvRecord record, Listener listener) {
        long line = record.getStartingLineNumber();
        List<@Nullable Column> columns = header.columns();
        if (record.getFieldCount() > columns.size()
                && record.getFields().subList(columns.size(), record.getFieldCount()).stream()
                        .anyMatch(cell -> !cell.isBlank())) {
            listener.problem(tooManyCells(line, record, columns));
            return;
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = i < record.getFieldCount() ? record.getField(i).strip() : "";
            if (column != null) {
                cells.put(column, CellText.read(cell));
            } else if (!cell.isEmpty()) {
                listener.problem(tooManyCells(line, record, columns));
                return;
            }
        }
        listener.row(new FileRow(line, cells));
    }

    private static Problem tooManyCells(long line, CsvRecord record, List<@Nullable Column> columns) {
        return Problem.ofLine(
                line,
                "error.file.cells",
                Integer.toString(record.getFieldCount()),
                Integer.toString(new ArrayList<>(columns).size()));
    }
}
