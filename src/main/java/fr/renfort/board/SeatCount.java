package fr.renfort.board;

import java.util.Map;
import java.util.function.Function;

/**
 * Seats on shifts, by how far they are served; each counts once.
 *
 * @param asked all of them
 * @param proposed somebody is proposed, or the lender is asked
 * @param offered the lender said yes
 * @param committed the coordinator confirmed, or the expert is on the way
 * @param onSite somebody has arrived
 * @param empty nobody, in the plan in force
 */
public record SeatCount(long asked, long proposed, long offered, long committed, long onSite, long empty) {

    /** Where nothing is asked for. */
    public static final SeatCount NOTHING = new SeatCount(0, 0, 0, 0, 0, 0);

    /** From seats by state of who serves them, or EMPTY. */
    static SeatCount of(Map<String, Long> byState) {
        Function<String, Long> seats = state -> byState.getOrDefault(state, 0L);
        return new SeatCount(
                byState.values().stream().mapToLong(Long::longValue).sum(),
                seats.apply("PROPOSED") + seats.apply("SOLICITED"),
                seats.apply("OFFERED"),
                seats.apply("COMMITTED") + seats.apply("MOBILISED"),
                seats.apply("ON_SITE"),
                seats.apply("EMPTY"));
    }
}
