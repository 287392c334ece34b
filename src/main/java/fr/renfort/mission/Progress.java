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
            throw new IllegalArgumentException("The decline scope (" + declineScope + ") of a mission that is " + state
                    + " must be there exactly when it is declined.");
        }
    }

    /** After a step that neither asks nor declines. */
    Progress stepped(MissionState to, @Nullable String because, Instant at) {
        return new Progress(to, answerBy, because, null, at, version + 1);
    }

    /** After the lender was asked. */
    Progress asked(Instant deadline, Instant at) {
        return new Progress(MissionState.SOLICITED, deadline, null, null, at, version + 1);
    }

    /** After the lender said no. */
    Progress declined(Refusal refusal, Instant at) {
        return new Progress(MissionState.DECLINED, answerBy, refusal.reason(), refusal.scope(), at, version + 1);
    }

    static Progress proposed(Instant at) {
        return new Progress(MissionState.PROPOSED, null, null, null, at, 0);
    }
}
