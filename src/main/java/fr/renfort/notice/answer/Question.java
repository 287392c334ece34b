package fr.renfort.notice.answer;

import fr.renfort.access.Viewer;
import fr.renfort.mission.Booking;

/**
 * What an address asks.
 *
 * @param lender whoever answers by it, in the lender's name; the journal keeps by which notice
 * @param booking the mission or the loan, still without an answer
 */
public record Question(Viewer lender, Booking booking) {}
