package fr.renfort.pool.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a thing, as files write them. */
final class Differences {

    private Differences() {}

    /** @param before empty: there was nothing */
    static List<FieldChange> of(PoolFile file, Map<Column, String> before, Map<Column, String> after) {
        List<FieldChange> changes = new ArrayList<>();
        for (Column column : file.columns()) {
            String was = before.getOrDefault(column, "");
            String is = after.getOrDefault(column, "");
            if (column != Column.ID && !was.equals(is) && !(before.isEmpty() && column == Column.WITHDRAWN)) {
                changes.add(new FieldChange(column, nullIfEmpty(was), nullIfEmpty(is)));
            }
        }
        return changes;
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
