package fr.renfort.pool.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.renfort.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a file.
 *
 * @param columns in their order; null where it names none
 * @param problems why the file cannot be read by it
 */
record CsvHeader(List<@Nullable Column> columns, List<Problem> problems) {

    CsvHeader {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
        problems = List.copyOf(problems);
    }

    static CsvHeader of(CsvRecord record, PoolFile file, Language language, boolean namesLenders) {
        long line = record.getStartingLineNumber();
        List<@Nullable Column> columns = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String name : record.getFields()) {
            Optional<Column> column = Column.named(CellText.read(name.strip()), file);
            columns.add(column.orElse(null));
            if (column.isPresent() && !seen.add(column.get())) {
                problems.add(new Problem(line, column.get(), name, "error.file.columnTwice", List.of()));
            } else if (column.isEmpty() && !name.isBlank()) {
                problems.add(
                        new Problem(line, null, name, "error.file.columnUnknown", List.of(titles(file, language))));
            }
        }
        for (Column missing : missing(seen, file, namesLenders)) {
            problems.add(new Problem(line, missing, "", "error.file.columnMissing", List.of(missing.title(language))));
        }
        return new CsvHeader(columns, problems);
    }

    private static List<Column> missing(Set<Column> seen, PoolFile file, boolean namesLenders) {
        boolean names = seen.contains(Column.ID) || seen.contains(Column.REFERENCE);
        List<Column> needed = new ArrayList<>();
        if (file == PoolFile.AVAILABILITY || !names) {
            needed.addAll(file.creating());
        }
        if (file == PoolFile.AVAILABILITY && !names) {
            needed.add(Column.ID);
        }
        if (namesLenders && !seen.contains(Column.ID) && file != PoolFile.AVAILABILITY) {
            needed.add(Column.ORGANISATION);
        }
        needed.removeAll(seen);
        return needed;
    }

    private static String titles(PoolFile file, Language language) {
        return file.columns().stream().map(column -> column.title(language)).collect(Collectors.joining(", "));
    }
}
