/**
 * Calendars of experts and of organisations (iCalendar, RFC 5545) at secret addresses that can be taken back.
 * Its door is {@link fr.renfort.paper.calendar.CalendarFeeds}.
 * It must not know HTTP.
 */
@NullMarked
package fr.renfort.paper.calendar;

import org.jspecify.annotations.NullMarked;
