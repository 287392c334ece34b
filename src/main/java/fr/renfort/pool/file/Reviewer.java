package fr.renfort.pool.file;

import java.util.List;

/** How the lines of one kind of file are understood; inside a transaction. Pure but for what it reads. */
interface Reviewer<R> {

    /**
     * What the lines of some things come to as the pool is now: the same each time, as long as nothing of it changes.
     *
     * @param locked the things are kept from others until the transaction ends
     * @return one for each group, in their order
     */
    List<Reviewed<R>> review(FileContext context, List<FileGroup> groups, boolean locked);

    /** Writes to the pool. */
    void write(FileContext context, List<R> revisions);
}
