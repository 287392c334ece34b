package fr.renfort.notice;

import fr.renfort.database.Transactions;
import fr.renfort.notice.contact.Reach;
import fr.renfort.notice.contact.UnderAttack;
import fr.renfort.notice.mail.Mail;
import fr.renfort.notice.mail.Mailer;
import fr.renfort.vocabulary.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits to be sent, at least once and in order for one address. It notes that it tries before it does: when it dies in
 * between, nobody gets the same again within {@link #WINDOW}. What cannot be sent is put on the list of those to call. Thread-safe.
 */
@Singleton
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** How long an attempt whose end is not known counts as made. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final Reach reach;
    private final Mailer mailer;
    private final AnswerPlace answers;
    private final InstantSource time;

    Postman(
            Transactions transactions,
            NoticeRepository notices,
            Reach reach,
            Mailer mailer,
            AnswerPlace answers,
            InstantSource time) {
        this.transactions = transactions;
        this.notices = notices;
        this.reach = reach;
        this.mailer = mailer;
        this.answers = answers;
        this.time = time;
    }

    /** One round; what is left comes in the next. */
    void send(UnderAttack attack) {
        List<Notice> due =
                transactions.read(reach.everywhere().scope(), () -> notices.due(time.instant(), AT_ONCE)).stream()
                        .map(NoticeRow::notice)
                        .toList();
        due.forEach(notice -> send(notice, attack));
    }

    private void send(Notice notice, UnderAttack attack) {
        String address = Objects.requireNonNull(notice.to().email());
        if (attack.reads(address)) {
            write(notice, () -> notices.putOnCallList(notice.id(), "notice.problem.attacked"));
        } else if (write(
                        notice, () -> notices.claim(notice.id(), notice.course().attempts(), now().plus(WINDOW)))
                == 1) {
            attempt(notice, address);
        }
    }

    private void attempt(Notice notice, String address) {
        Notice.Text text = notice.text();
        try {
            mailer.send(new Mail(
                    notice.id(),
                    address,
                    notice.to().language(),
                    text.subjectLine(),
                    Letter.paragraphs(answers.filled(notice))));
            write(notice, () -> notices.sent(notice.id(), now()));
        } catch (Mailer.NotSentException failure) {
            int attempts = notice.course().attempts() + 1;
            LOG.warn("notice not sent notice={} attempts={} cause={}", notice.id(), attempts, failure.getMessage());
            write(
                    notice,
                    () -> failure.permanent() || attempts >= MOST_ATTEMPTS
                            ? notices.putOnCallList(notice.id(), "notice.problem.notSent")
                            : notices.tryAgain(notice.id(), now().plus(pause(attempts)), "notice.problem.notSent"));
        }
    }

    /** Half a minute, then twice as long each time. */
    private static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
    }

    private Instant now() {
        return time.instant();
    }

    private int write(Notice notice, Supplier<Integer> work) {
        return transactions.write(Scope.region(notice.region()), work);
    }
}
