package fr.renfort.notice;

import fr.renfort.language.Language;
import fr.renfort.notice.contact.Party;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("notice")
record NoticeRow(
        @Id UUID id,
        String regionCode,
        @Nullable UUID lenderId,
        @Nullable UUID hospitalId,
        boolean exercise,
        String recipient,
        @Nullable String email,
        @Nullable String phone,
        String language,
        String channel,
        String subjectLine,
        String body,
        String state,
        Instant writtenAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String problem,
        @Nullable Instant sentAt,
        @Nullable Instant calledAt,
        @Nullable String calledBy,
        @Nullable String callNote) {

    static NoticeRow of(Notice notice) {
        Notice.Recipient to = notice.to();
        Notice.Course course = notice.course();
        Notice.Call call = course.call();
        return new NoticeRow(
                notice.id(),
                notice.party().region(),
                notice.party().lender(),
                notice.party().hospital(),
                notice.exercise(),
                to.name(),
                to.email(),
                to.phone(),
                to.language().name(),
                course.channel().name(),
                notice.text().subjectLine(),
                notice.text().body(),
                course.state().name(),
                course.writtenAt(),
                course.attempts(),
                course.nextAttemptAt(),
                course.problem(),
                course.sentAt(),
                call == null ? null : call.at(),
                call == null ? null : call.by(),
                call == null ? null : call.note());
    }

    Notice notice() {
        return new Notice(
                id,
                new Party(regionCode, lenderId, hospitalId),
                exercise,
                new Notice.Recipient(recipient, email, phone, Language.valueOf(language)),
                new Notice.Text(subjectLine, body),
                new Notice.Course(
                        Notice.Channel.valueOf(channel),
                        Notice.State.valueOf(state),
                        writtenAt,
                        attempts,
                        nextAttemptAt,
                        problem,
                        sentAt,
                        calledAt == null || calledBy == null ? null : new Notice.Call(calledAt, calledBy, callNote)));
    }
}
