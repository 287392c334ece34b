package fr.renfort.territory.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.renfort.vocabulary.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a CSV file by the columns it must have. UTF-8, with or without a byte-order mark; commas or semicolons. */
final class CsvTable {

    private final RegisterFile file;
    private final List<Column> columns;
    private final Findings findings;

    private CsvTable(RegisterFile file, List<Column> columns, Findings findings) {
        this.file = file;
        this.columns = columns;
        this.findings = findings;
    }

    /** The good lines of a file; what is wrong with the others, or with all of it, is added to the findings. */
    static List<CsvLine> read(RegisterFile file, List<Column> columns, Findings findings) {
        CsvTable table = new CsvTable(file, columns, findings);
        return table.decoded().map(table::lines).orElse(List.of());
    }

    private List<CsvLine> lines(String text) {
        List<CsvLine> good = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = readerOf(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                findings.add(file.name(), "error.register.empty");
                return List.of();
            }
            List<String> header = header(records.next());
            while (!header.isEmpty() && records.hasNext()) {
                addLine(header, records.next(), good);
            }
            if (good.isEmpty() && findings.isEmpty()) {
                findings.add(file.name(), "error.register.noLines");
            }
        } catch (CsvParseException e) {
            findings.add(file.name(), "error.register.quote");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return good;
    }

    /** The file as text; none, with a finding, when it is not UTF-8. */
    private Optional<String> decoded() {
        ByteBuffer bytes = ByteBuffer.wrap(file.content());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        CoderResult result = decoder.decode(bytes, characters, true);
        if (result.isError()) {
            findings.add(file.name(), 1 + lineBreaksBefore(bytes.position()), "error.register.encoding");
            return Optional.empty();
        }
        String text = characters.flip().toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private long lineBreaksBefore(int position) {
        long breaks = 0;
        for (int i = 0; i < position; i++) {
            breaks += file.content()[i] == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private static CsvReader<CsvRecord> readerOf(String text) {
        String firstLine = text.lines().findFirst().orElse("");
        long semicolons =
                firstLine.chars().filter(character -> character == ';').count();
        long commas = firstLine.chars().filter(character -> character == ',').count();
        return CsvReader.builder()
                .fieldSeparator(semicolons > commas ? ';' : ',')
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** The names of the columns; none, with findings, when the file cannot be read by them. */
    private List<String> header(CsvRecord record) {
        List<String> names = record.getFields().stream().map(String::strip).toList();
        Set<String> known = new HashSet<>();
        boolean readable = true;
        for (String name : names) {
            if (!known.add(name)
                    && columns.stream().anyMatch(column -> column.name().equals(name))) {
                findings.add(file.name(), record.getStartingLineNumber(), "error.register.columnTwice", name);
                readable = false;
            }
        }
        for (Column column : columns) {
            if (column.required() && !known.contains(column.name())) {
                findings.add(
                        file.name(), record.getStartingLineNumber(), "error.register.columnMissing", column.name());
                readable = false;
            }
        }
        return readable ? names : List.of();
    }

    private void addLine(List<String> header, CsvRecord record, List<CsvLine> good) {
        if (record.getFieldCount() != header.size()) {
            findings.add(
                    file.name(),
                    record.getStartingLineNumber(),
                    "error.register.cells",
                    Integer.toString(record.getFieldCount()),
                    Integer.toString(header.size()));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i).strip());
        }
        CsvLine line = new CsvLine(file.name(), record.getStartingLineNumber(), cells);
        if (isGood(line)) {
            good.add(line);
        }
    }

    private boolean isGood(CsvLine line) {
        boolean good = true;
        for (Column column : columns) {
            try {
                column.rule().check(line.text(column.name()));
            } catch (InvalidValueException e) {
                findings.add(line, column.name(), e);
                good = false;
            }
        }
        return good;
    }
}
