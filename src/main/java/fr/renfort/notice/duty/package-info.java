/**
 * Who is on duty at an ARS, and what becomes of requests that nobody acknowledges: they go to the next on duty, then to the national
 * centre. Its doors are {@link fr.renfort.notice.duty.DutyRotas} and {@link fr.renfort.notice.duty.RequestWatch}.
 * It must not know how anybody is told.
 */
@NullMarked
package fr.renfort.notice.duty;

import org.jspecify.annotations.NullMarked;
