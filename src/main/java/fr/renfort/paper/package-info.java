/**
 * What people keep for the day the network is down: papers as PDF, and calendars. Its doors are {@link fr.renfort.paper.Papers},
 * {@link fr.renfort.paper.PdfPrinter} and, for calendars, {@link fr.renfort.paper.calendar.CalendarFeeds}.
 * It must not know by which address anybody gets them.
 */
@NullMarked
package fr.renfort.paper;

import org.jspecify.annotations.NullMarked;
