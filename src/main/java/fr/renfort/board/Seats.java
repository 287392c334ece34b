package fr.renfort.board;

/**
 * Seats of a region or an incident.
 *
 * @param now on the shifts that run
 * @param nextDay on those that run within 24 hours, the present ones too
 */
public record Seats(SeatCount now, SeatCount nextDay) {

    public static final Seats NOTHING = new Seats(SeatCount.NOTHING, SeatCount.NOTHING);
}
