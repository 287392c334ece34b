package fr.renfort.pool.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lines that name one thing.
 *
 * @param key {@code id:} with its id, {@code ref:} with its lender and reference where it is not there yet, or {@code line:} with the
 *     number of the line where it names nothing
 * @param rows by line, one at least
 */
record FileGroup(String key, List<FileRow> rows) {

    private static final String ID = "id:";

    FileGroup {
        rows = List.copyOf(rows);
    }

    static String ofId(UUID id) {
        return ID + id;
    }

    static String ofReference(UUID lender, String reference) {
        return "ref:" + lender + ":" + reference;
    }

    static String ofLine(long line) {
        return "line:" + line;
    }

    Optional<UUID> subject() {
        return key.startsWith(ID) ? Optional.of(UUID.fromString(key.substring(ID.length()))) : Optional.empty();
    }

    FileRow first() {
        return rows.get(0);
    }
}
