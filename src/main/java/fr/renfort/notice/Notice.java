package fr.renfort.notice;

import fr.renfort.language.Language;
import fr.renfort.notice.contact.Party;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told.
 *
 * @param party on whose behalf they are told
 * @param exercise whether it is about exercises
 */
public record Notice(UUID id, Party party, boolean exercise, Recipient to, Text text, Course course) {

    public String region() {
        return party.region();
    }

    /** Whether it goes by itself or somebody must telephone. */
    public enum Channel {
        EMAIL,
        PHONE
    }

    /** How far it is. */
    public enum State {
        /** To be sent, or to be tried again. */
        WAITING,
        SENT,
        /** Somebody has to telephone. */
        TO_CALL,
        CALLED
    }

    /**
     * Who is told.
     *
     * @param email null: not by e-mail
     * @param phone E.164; null: none is known
     */
    public record Recipient(
            String name, @Nullable String email, @Nullable String phone, Language language) {}

    /**
     * What it says, without markup.
     *
     * @param body with the places where addresses to answer by come in
     */
    public record Text(String subjectLine, String body) {

        /** The body as people read it who do not answer by it. */
        public String shown() {
            return AnswerPlace.without(body);
        }
    }

    /**
     * How it went.
     *
     * @param attempts how often it was tried to send it
     * @param nextAttemptAt null: nothing more is tried
     * @param problem why it could not be sent, as a key of a sentence; null: nothing is known
     * @param call null: nobody was called
     */
    public record Course(
            Channel channel,
            State state,
            Instant writtenAt,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String problem,
            @Nullable Instant sentAt,
            @Nullable Call call) {}

    /** That somebody was told by telephone. */
    public record Call(Instant at, String by, @Nullable String note) {}
}
