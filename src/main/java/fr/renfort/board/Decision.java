package fr.renfort.board;

import fr.renfort.access.Role;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody to decide.
 *
 * @param subject id of what is decided on
 * @param region code of the region that it belongs to
 * @param since since when it waits
 * @param dueAt by when; null: as soon as possible
 */
public record Decision(
        Kind kind,
        UUID subject,
        String region,
        boolean exercise,
        Instant since,
        @Nullable Instant dueAt) {

    /** What is to be decided, on what, and by whom. */
    public enum Kind {
        TRIAGE_REQUEST("ReinforcementRequest", Role.COORDINATOR),
        PUBLISH_PLAN("Plan", Role.COORDINATOR),
        COMMIT_MISSION("Mission", Role.COORDINATOR),
        COMMIT_LOAN("Loan", Role.COORDINATOR),
        REVIEW_NEED("ExpertNeed", Role.COORDINATOR),
        ACKNOWLEDGE_ALARM("RunAlarm", Role.COORDINATOR),
        ANSWER_MISSION("Mission", Role.LENDER),
        ANSWER_LOAN("Loan", Role.LENDER),
        FILE_COMPLAINT("Incident", Role.HOSPITAL);

        private final String subject;
        private final Role by;

        Kind(String subject, Role by) {
            this.subject = subject;
            this.by = by;
        }

        /** What it is decided on, as everybody calls it. */
        public String subject() {
            return subject;
        }

        public Role by() {
            return by;
        }
    }

    /** Where it stands among others: by when, else since when. */
    public Instant at() {
        return Objects.requireNonNullElse(dueAt, since);
    }
}
