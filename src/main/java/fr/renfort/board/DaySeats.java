package fr.renfort.board;

import java.time.LocalDate;

/**
 * Seats on the shifts of a need that begin on a local day and are not over.
 *
 * @param day in the time zone of the need's region
 */
public record DaySeats(LocalDate day, SeatCount seats) {}
