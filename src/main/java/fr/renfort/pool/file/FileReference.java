package fr.renfort.pool.file;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a lender calls something by another reference than before.
 *
 * @param reference null: by none
 */
record FileReference(
        UUID subject, UUID lender, String region, @Nullable String reference) {}
