package fr.renfort.pool.file;

import org.jspecify.annotations.Nullable;

/**
 * One value that an import would change, as files write it.
 *
 * @param before null: there was none
 * @param after null: there will be none
 */
public record FieldChange(
        Column column, @Nullable String before, @Nullable String after) {}
