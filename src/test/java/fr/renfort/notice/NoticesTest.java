package fr.renfort.notice;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.PROVIDES;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Refusal;
import fr.renfort.notice.contact.Contact;
import fr.renfort.notice.contact.ContactBooks;
import fr.renfort.notice.contact.Party;
import fr.renfort.notice.contact.UnderAttack;
import fr.renfort.pool.TwoRegions;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices by a real SMTP server, from what happened to who was told. */
class NoticesTest {

    private static final Party LENDER = Party.lender("11", TwoRegions.PROVIDER);
    private static final Party HIT_LENDER = Party.lender("11", TwoRegions.LENDER);
    private static final Party HOSPITAL = Party.hospital("11", TwoRegions.HOSPITAL);
    private static final Party ARS = Party.coordinators("11");

    private GreenMail smtp;
    private MissionRooms rooms;
    private NoticeRound round;
    private Notices notices;

    @BeforeEach
    void open() {
        smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());
        smtp.start();
        rooms = new MissionRooms(Map.of(
                "renfort.mail.host", "localhost",
                "renfort.mail.port", Integer.toString(smtp.getSmtp().getPort()),
                "renfort.mail.security", "NONE",
                "renfort.mail.from", "renfort@ars.example",
                "renfort.address", "https://renfort.ars.example"));
        round = rooms.context.getBean(NoticeRound.class);
        notices = rooms.context.getBean(Notices.class);
        contacts(COORDINATOR, ARS, mail("Garde ARS", "garde@ars.example"));
        contacts(PROVIDES, LENDER, mail("Astreinte", "astreinte@lender.example"));
    }

    @AfterEach
    void close() {
        rooms.close();
        smtp.stop();
    }

    @Test
    void aLenderIsAskedByMailInOneLetterAndTheCoordinatorsHearOfItsAnswer() throws MessagingException {
        UUID expert = expert("Martineau");
        UUID need = rooms.need(2, 1, 2);
        rooms.publish(rooms.store(
                new Written().with(duties(need, 0, expert, 1, 2)).with(duties(need, 1, expert("Quentinois"), 1, 2))));
        round.tell();

        assertThat(to("astreinte@lender.example")).hasSize(1);
        MimeMessage question = to("astreinte@lender.example").get(0);
        assertThat(GreenMailUtil.getWholeMessage(question)).contains("Auto-Submitted: auto-generated");
        assertThat(text(question))
                .contains(
                        "Alix Martineau",
                        "Alix Quentinois",
                        "CH de 11 (Ville)",
                        "lun. 1 juin 08:00",
                        "Réponse attendue");

        forgetMails();
        Mission mission = rooms.only(expert, MissionState.SOLICITED);
        rooms.desk
                .decline(
                        PROVIDES,
                        mission.id(),
                        mission.progress().version(),
                        new Refusal("En congé", DeclineScope.ALWAYS))
                .orThrow();
        round.tell();
        round.tell();

        assertThat(smtp.getReceivedMessages()).hasSize(1);
        MimeMessage refusal = to("garde@ars.example").get(0);
        assertThat(refusal.getSubject()).isEqualTo("[Renfort] Refus pour CH de 11 (Ville)");
        assertThat(text(refusal)).contains("En congé");
    }

    @Test
    void whoIsUnderAttackIsNotWrittenToAtItsOwnDomain() throws MessagingException {
        contacts(
                ASKS,
                HOSPITAL,
                mail("Direction", "direction@ch.example"),
                new Contact("Directrice de garde", "garde@libre.example", null, true, Language.FR));
        contacts(PROVIDES, LENDER, mail("DSI", "dsi@mail.ch.example"), phone("Astreinte DSI", "+33611223344"));
        Mission mission = asked(expert("Martineau"));
        round.tell();

        assertThat(smtp.getReceivedMessages())
                .noneMatch(message -> recipient(message).endsWith("ch.example"));
        Notice toCall = only(Notice.State.TO_CALL);
        assertThat(toCall.to().name()).isEqualTo("Astreinte DSI");
        assertThat(toCall.to().phone()).isEqualTo("+33611223344");
        assertThat(toCall.text().body()).contains("Alix Martineau");

        forgetMails();
        rooms.committed(rooms.desk
                .accept(PROVIDES, mission.id(), mission.progress().version())
                .orThrow());
        round.tell();

        assertThat(to("garde@libre.example")).hasSize(1);
        assertThat(text(to("garde@libre.example").get(0))).contains("Alix Martineau", "confirmé");
        assertThat(smtp.getReceivedMessages())
                .noneMatch(message -> recipient(message).endsWith("ch.example"));
    }

    @Test
    void aQuestionBringsItsAddressInTheLetterAndNowhereElse() {
        asked(expert("Martineau"));
        round.tell();

        String letter = text(to("astreinte@lender.example").get(0));
        assertThat(letter).containsPattern("\nhttps://renfort\\.ars\\.example/answer/[A-Za-z0-9_-]{43}\\?lang=fr");
        Notice sent = notices(Notice.State.SENT).stream()
                .filter(notice -> LENDER.equals(notice.party()))
                .findFirst()
                .orElseThrow();
        assertThat(sent.text().body()).doesNotContain("https://");
        assertThat(sent.text().shown()).contains("Alix Martineau").doesNotContain("[answer", "https://");
    }

    @Test
    void aLenderThatIsAttackedItselfIsReachedOutOfBand() {
        contacts(
                LENDS,
                HIT_LENDER,
                mail("DSI", "dsi@ch.example"),
                new Contact("DSI chez elle", "dsi@libre.example", null, true, Language.FR));
        UUID need = rooms.need(1, 1, 2);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, rooms.expert("Moreau"), 1, 2))));
        round.tell();

        assertThat(to("dsi@libre.example")).hasSize(1);
        assertThat(to("dsi@ch.example")).isEmpty();
    }

    @Test
    void anAddressThatIsAttackedOnceItsLetterWaitsIsNotWrittenTo() {
        asked(expert("Martineau"));
        smtp.stop();
        round.tell();
        assertThat(only(Notice.State.WAITING).to().email()).isEqualTo("astreinte@lender.example");

        contacts(COORDINATOR, HOSPITAL, mail("Direction", "direction@lender.example"));
        rooms.time.set(rooms.time.instant().plus(Duration.ofMinutes(5)));
        round.tell();

        Notice toCall = notices(Notice.State.TO_CALL).stream()
                .filter(notice -> "astreinte@lender.example".equals(notice.to().email()))
                .findFirst()
                .orElseThrow();
        assertThat(toCall.course().problem()).isEqualTo("notice.problem.attacked");
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgainInOrderAndAtLastIsToBeCalled() {
        smtp.stop();
        asked(expert("Martineau"));
        round.tell();
        rooms.time.set(rooms.time.instant().plusSeconds(1));
        asked(expert("Quentinois"));
        round.tell();
        List<Notice> waiting = notices(Notice.State.WAITING).stream()
                .filter(notice -> LENDER.equals(notice.party()))
                .toList();
        assertThat(waiting)
                .hasSize(2)
                .extracting(notice -> notice.course().attempts())
                .containsExactly(0, 1);

        for (int i = 1; i < Postman.MOST_ATTEMPTS; i++) {
            rooms.time.set(rooms.time.instant().plus(Duration.ofHours(1)));
            round.tell();
        }

        assertThat(notices(Notice.State.TO_CALL))
                .extracting(Notice::id)
                .contains(waiting.get(1).id());
        assertThat(notices(Notice.State.WAITING))
                .extracting(Notice::id)
                .contains(waiting.get(0).id());
    }

    @Test
    void whoeverDiedWhileSendingIsFollowedAfterTheWindowOnly() {
        asked(expert("Martineau"));
        rooms.context.getBean(NoticeWriter.class).write(UnderAttack.NOBODY);
        rooms.sql("UPDATE notice SET attempts = 1, next_attempt_at = timestamptz '" + rooms.time.instant()
                + "' + interval '" + Postman.WINDOW.toMinutes() + " minutes'");

        rooms.time.set(rooms.time.instant().plus(Postman.WINDOW).minusSeconds(1));
        round.tell();
        assertThat(smtp.getReceivedMessages()).isEmpty();

        rooms.time.set(rooms.time.instant().plusSeconds(1));
        round.tell();
        assertThat(to("astreinte@lender.example")).hasSize(1);
    }

    @Test
    void aNoticeIsSentAgainAndACallIsNotedByTheCoordinatorsOfTheRegionOnly() {
        asked(expert("Martineau"));
        round.tell();
        Notice sent = notices(Notice.State.SENT).stream()
                .filter(notice -> LENDER.equals(notice.party()))
                .findFirst()
                .orElseThrow();
        forgetMails();

        assertThat(notices.byIds(FAR_COORDINATOR, Set.of(sent.id()))).isEmpty();
        assertThat(notices.byIds(PROVIDES, Set.of(sent.id()))).isEmpty();
        notices.resend(COORDINATOR, sent.id()).orThrow();
        round.tell();
        assertThat(to("astreinte@lender.example")).hasSize(1);

        contacts(PROVIDES, LENDER, phone("Astreinte", "+33611223344"));
        asked(expert("Quentinois"));
        round.tell();
        Notice toCall = notices(Notice.State.TO_CALL).get(0);
        Notice called = notices.tick(COORDINATOR, toCall.id(), "Répond demain").orThrow();
        assertThat(called.course().call())
                .isEqualTo(new Notice.Call(rooms.time.instant(), COORDINATOR.subject(), "Répond demain"));
    }

    @Test
    void whatWasToldLongAgoIsForgottenAndWhatWaitsIsNot() {
        asked(expert("Martineau"));
        round.tell();
        contacts(PROVIDES, LENDER, phone("Astreinte", "+33611223344"));
        asked(expert("Quentinois"));
        round.tell();

        rooms.time.set(rooms.time.instant().plus(NoticeRound.KEPT).plusSeconds(1));
        round.forget();

        assertThat(notices(Notice.State.SENT)).isEmpty();
        assertThat(notices(Notice.State.TO_CALL)).hasSize(1);
    }

    private void forgetMails() {
        try {
            smtp.purgeEmailFromAllMailboxes();
        } catch (FolderException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private UUID expert(String familyName) {
        return rooms.expert(PROVIDES, TwoRegions.PROVIDER, familyName);
    }

    private Mission asked(UUID expert) {
        UUID need = rooms.need(1, 1, 2);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 1, 2))));
        return rooms.only(expert, MissionState.SOLICITED);
    }

    private void contacts(Viewer viewer, Party party, Contact... contacts) {
        ContactBooks books = rooms.context.getBean(ContactBooks.class);
        int version = books.of(viewer, party).map(book -> book.version()).orElse(0);
        books.change(viewer, party, version, List.of(contacts)).orThrow();
    }

    private static Contact mail(String name, String address) {
        return new Contact(name, address, null, false, Language.FR);
    }

    private static Contact phone(String name, String number) {
        return new Contact(name, null, number, false, Language.FR);
    }

    private List<Notice> notices(Notice.State state) {
        return notices.lists(COORDINATOR, Set.of("11"), new NoticeFilter(Set.of(state), null), PageRequest.first(100))
                .getOrDefault("11", new Page<>(List.of(), false))
                .items();
    }

    private Notice only(Notice.State state) {
        List<Notice> found = notices(state).stream()
                .filter(notice -> LENDER.equals(notice.party()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(smtp.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return ((MimeMultipart) message.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (MessagingException | IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
