/**
 * What happened: one append-only table that is audit trail, timeline and source of what is sent out.
 * Its door is {@link fr.renfort.journal.Journal}: what is recorded there is heard by the rooms above in the same transaction.
 * It must not know who listens, nor what an event leads to.
 */
@NullMarked
package fr.renfort.journal;

import org.jspecify.annotations.NullMarked;
