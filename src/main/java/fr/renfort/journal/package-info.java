/**
 * What happened: one append-only table that is audit trail, timeline and source of what is sent out.
 * Its doors are {@link fr.renfort.journal.Journal}, where what is recorded is heard by the rooms above in the same transaction,
 * and {@link fr.renfort.journal.Happenings}, which live updates read.
 * It must not know who listens, nor what an event leads to.
 */
@NullMarked
package fr.renfort.journal;

import org.jspecify.annotations.NullMarked;
