package fr.renfort.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where the chain of a region breaks first.
 *
 * @param batch number of the batch; for {@link Fault#FORGOTTEN_UNRECORDED} the last one
 * @param entry number of the entry in the journal; null where the batch itself is broken
 */
public record BrokenLink(Fault fault, long batch, @Nullable Long entry) {

    /** What is wrong. */
    public enum Fault {
        /** An entry is not what was sealed. */
        CHANGED,
        /** A sealed entry is gone. */
        DELETED,
        /** There is an entry among the sealed ones that was not sealed with them. */
        INSERTED,
        /** An entry says that it is older than a batch that was sealed before it was written. */
        BACKDATED,
        /** A batch is not what was sealed. */
        BATCH_CHANGED,
        /** A batch is gone, or is not the one that the next batch names. */
        BATCH_MISSING,
        /** The batch that somebody had noted is not in the chain. */
        NOTED_MISSING,
        /** Other actors are missing than those that were forgotten by the rules. */
        FORGOTTEN_UNRECORDED
    }
}
