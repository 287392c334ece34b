package fr.renfort.notice;

import fr.renfort.database.Transactions;
import fr.renfort.notice.answer.AnswerLinks;
import fr.renfort.notice.contact.Reach;
import fr.renfort.notice.contact.UnderAttack;
import fr.renfort.notice.duty.RequestWatch;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** What is done every few seconds, by one node: notices are written, and sent. Thread-safe. */
@Singleton
public final class NoticeRound {

    /** How long it is kept who was told what. */
    static final Duration KEPT = Duration.ofDays(90);

    private final NoticeWriter writer;
    private final Postman postman;
    private final Transactions transactions;
    private final NoticeRepository notices;
    private final Reach reach;
    private final AnswerLinks links;
    private final RequestWatch requests;
    private final DigestTimer digests;
    private final InstantSource time;

    NoticeRound(
            NoticeWriter writer,
            Postman postman,
            Transactions transactions,
            NoticeRepository notices,
            Reach reach,
            AnswerLinks links,
            RequestWatch requests,
            DigestTimer digests,
            InstantSource time) {
        this.writer = writer;
        this.postman = postman;
        this.transactions = transactions;
        this.notices = notices;
        this.reach = reach;
        this.links = links;
        this.requests = requests;
        this.digests = digests;
        this.time = time;
    }

    /** Tells everybody what they are to know by now. */
    public void tell() {
        UnderAttack attack = reach.underAttack();
        writer.write(attack);
        postman.send(attack);
    }

    /** Tells the next on duty of requests that nobody has acknowledged in time. */
    public void watch() {
        UnderAttack attack = reach.underAttack();
        requests.tick(reach.everywhere(), (request, contact) -> writer.tellOf(request, contact, attack));
    }

    /** Tells coordinators in the morning what the night brought. */
    public void greet() {
        digests.tick(reach.underAttack());
    }

    /** Forgets what was told long ago, and the addresses of questions that are over. */
    void forget() {
        links.forget(reach.everywhere(), time.instant());
        transactions.write(
                reach.everywhere().scope(), () -> notices.forget(time.instant().minus(KEPT)));
    }
}
