package fr.renfort.pool.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.renfort.language.Language;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a file line by line. For one thread. */
final class CsvTarget implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");

    private final CsvWriter csv;
    private final PoolFile file;

    CsvTarget(Path path, PoolExport.Wanted wanted) throws IOException {
        Writer writer = Files.newBufferedWriter(path);
        writer.write(wanted.dialect().mark());
        this.file = wanted.file();
        this.csv = CsvWriter.builder()
                .fieldSeparator(wanted.dialect().separator())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        Language language = wanted.language();
        csv.writeRecord(
                file.columns().stream().map(column -> column.title(language)).toList());
    }

    void write(Map<Column, String> cells) {
        csv.writeRecord(file.columns().stream()
                .map(column -> harmless(cells.getOrDefault(column, "")))
                .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String harmless(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : CellText.written(cell);
    }
}
