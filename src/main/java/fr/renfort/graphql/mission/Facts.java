package fr.renfort.graphql.mission;

import fr.renfort.planning.explain.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reason as the schema shows it: its code and its numbers.
 *
 * @param code of the schema's ReasonCode
 * @param value what is
 * @param limit what it must be
 */
record Facts(
        String code,
        @Nullable Long value,
        @Nullable Integer limit,
        @Nullable Instant from,
        @Nullable Instant until) {

    static Facts of(Reason reason) {
        if (reason instanceof Reason.LevelTooLow low) {
            return measured("LEVEL_TOO_LOW", low.level(), low.minimumLevel());
        } else if (reason instanceof Reason.Unavailable away) {
            return new Facts("UNAVAILABLE", away.missingMinutes(), null, away.availableFrom(), null);
        } else if (reason instanceof Reason.TooFar far) {
            return measured("TOO_FAR", far.travelMinutes(), far.maxTravelMinutes());
        } else if (reason instanceof Reason.NoWay) {
            return new Facts("NO_WAY", null, null, null, null);
        } else if (reason instanceof Reason.ArrivesTooLate late) {
            return new Facts("ARRIVES_TOO_LATE", null, null, late.arrival(), late.latest());
        } else if (reason instanceof Reason.Excluded excluded) {
            return new Facts("DECLINED", null, null, null, excluded.until());
        } else if (reason instanceof Reason.NeededAtHome) {
            return new Facts("NEEDED_AT_HOME", null, null, null, null);
        } else if (reason instanceof Reason.OtherType) {
            return new Facts("OTHER_TYPE", null, null, null, null);
        }
        return ofRoster(reason);
    }

    private static Facts ofRoster(Reason reason) {
        if (reason instanceof Reason.OnDutyElsewhere busy) {
            String code = busy.promised() ? "PROMISED_ELSEWHERE" : "PROPOSED_ELSEWHERE";
            return new Facts(code, busy.commonMinutes(), null, busy.duty().start(), null);
        } else if (reason instanceof Reason.TooLittleRest rest) {
            String code = rest.promised() ? "TOO_CLOSE_TO_A_PROMISE" : "TOO_CLOSE_TO_A_PROPOSAL";
            return new Facts(code, rest.missingMinutes(), null, rest.duty().start(), null);
        } else if (reason instanceof Reason.WorkAtHome work) {
            return new Facts(
                    "WORKS_AT_HOME",
                    work.missingMinutes(),
                    null,
                    work.block().from(),
                    work.block().to());
        } else if (reason instanceof Reason.WeekFull week) {
            return measured("WEEK_FULL", week.minutesOver(), week.maxWeeklyMinutes());
        } else if (reason instanceof Reason.NoDayOff) {
            return new Facts("NO_DAY_OFF", null, null, null, null);
        } else if (reason instanceof Reason.LenderFull full) {
            return new Facts("LENDER_FULL", null, full.maxLentPerDay(), null, null);
        }
        return new Facts("LENT_ELSEWHERE", reason.distance(), null, null, null);
    }

    private static Facts measured(String code, long value, int limit) {
        return new Facts(code, value, limit, null, null);
    }
}
