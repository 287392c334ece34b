package fr.renfort.mission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a mission or a loan is.
 *
 * @param answerBy until when the lender may answer; null before it is asked
 * @param reason of the last step, 1 to 500 characters; null without one
 * @param declineScope for what a no holds; null unless declined
 * @param steppedAt when it took its last step
 * @param version grows with each step
 */
public record Progress(
        MissionState state,
        @Nullable Instant answerBy,
        @Nullable String reason,
        @Nullable DeclineScope declineScope,
        Instant steppedAt,
        int version) {

    public Progress {
        if ((state == MissionState.DECLINED) != (declineScope != null)) {
            throw new IllegalArgumentException(
                    "The decline scope (" + declineScope + ") of a mission that is " + state + " must be there exactly when it is declined.");
        }
    }

    static Progress proposed(Instant at) {
        return new Progress(MissionState.PROPOSED, null, null, null, at, 0);
    }
}
