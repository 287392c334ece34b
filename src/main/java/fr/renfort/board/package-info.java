/**
 * What joins across rooms, to read: a region at a glance, what waits to be decided, who and what is free on given days.
 * Its doors are {@link fr.renfort.board.Boards}, {@link fr.renfort.board.NeedSeats}, {@link fr.renfort.board.Decisions} and
 * {@link fr.renfort.board.FreePool}.
 * It must not know how anything is decided, and changes nothing.
 */
@NullMarked
package fr.renfort.board;

import org.jspecify.annotations.NullMarked;
