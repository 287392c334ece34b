package fr.renfort.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was found of the chain of a region.
 *
 * @param batches how many were looked at
 * @param entries how many sealed entries
 * @param waiting entries that no batch holds yet
 * @param head number and hash of the last batch, to be noted elsewhere; null where nothing is sealed
 * @param broken where it breaks first; null where it holds
 */
public record ChainReport(
        String region,
        long batches,
        long entries,
        long waiting,
        @Nullable Head head,
        @Nullable BrokenLink broken) {

    /** A batch by which the chain up to it can be known again. */
    public record Head(long batch, String hash) {}

    public boolean holds() {
        return broken == null;
    }
}
