package fr.renfort.notice.answer;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import fr.renfort.mission.Booking;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Refusal;
import fr.renfort.pool.TwoRegions;
import fr.renfort.vocabulary.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerLinksTest {

    private static final UUID NOTICE = UUID.randomUUID();

    private MissionRooms rooms;
    private AnswerLinks links;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        links = rooms.context.getBean(AnswerLinks.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void anAddressAnswersOnceAndTheJournalSaysByWhichNotice() {
        Mission asked = asked(rooms.expert("Martineau"));
        String secret = secret(asked);

        assertThat(links.question(secret).orElseThrow().booking().id()).isEqualTo(asked.id());
        assertThat(links.question(secret)).isPresent();
        assertThat(links.answer(secret, null).orThrow().state()).isEqualTo(MissionState.OFFERED);

        assertThat(links.question(secret)).isEmpty();
        assertThat(links.answer(secret, null)).isInstanceOf(Outcome.Refused.class);
        assertThat(rooms.context
                        .getBean(Transactions.class)
                        .read(
                                COORDINATOR.scope(),
                                () -> rooms.context.getBean(Journal.class).of(asked.id())))
                .extracting(JournalEntry::actor)
                .last()
                .isEqualTo("notice:" + NOTICE);
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() {
        Mission asked = asked(rooms.expert("Martineau"));
        String secret = secret(asked);

        List<Outcome<Booking>> outcomes = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i ->
                        links.answer(secret, i % 2 == 0 ? null : new Refusal("En congé", DeclineScope.THESE_DATES)))
                .toList();

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    }

    @Test
    void anAnswerThatIsRefusedLeavesTheAddressAsItWas() {
        Mission asked = asked(rooms.expert("Martineau"));
        String secret = secret(asked);
        rooms.sqlPastTheGuards("UPDATE mission SET version = version + 7 WHERE id = '" + asked.id() + "'");
        rooms.sql("UPDATE expert SET withdrawn_at = timestamptz '" + rooms.time.instant() + "' WHERE id = '"
                + asked.expert() + "'");

        assertThat(links.answer(secret, null)).isInstanceOf(Outcome.Refused.class);
        assertThat(links.question(secret)).isPresent();
        assertThat(links.answer(secret, new Refusal("Partie", DeclineScope.ALWAYS))
                        .orThrow()
                        .state())
                .isEqualTo(MissionState.DECLINED);
    }

    @Test
    void anAddressIsWorthNothingAfterTheDeadlineNorOnceTheQuestionIsTakenBack() {
        Mission late = asked(rooms.expert("Martineau"));
        String secret = secret(late);
        rooms.time.set(Objects.requireNonNull(late.progress().answerBy()));
        assertThat(links.question(secret)).isEmpty();
        assertThat(links.answer(secret, null)).isInstanceOf(Outcome.Refused.class);

        rooms.time.set(MissionRooms.NOW);
        assertThat(links.question(secret)).isPresent();
        rooms.desk
                .withdraw(COORDINATOR, late.id(), late.progress().version(), "Plus besoin")
                .orThrow();
        assertThat(links.question(secret)).isEmpty();
        assertThat(links.make(TwoRegions.LENDER, late.id(), NOTICE)).isEmpty();
    }

    @Test
    void aMadeUpAddressAndAnotherLendersQuestionAreNothing() {
        Mission asked = asked(rooms.expert("Martineau"));

        assertThat(links.question("A".repeat(43))).isEmpty();
        assertThat(links.question("\u0000' OR 1=1")).isEmpty();
        assertThat(links.make(TwoRegions.PROVIDER, asked.id(), NOTICE)).isEqualTo(Optional.empty());
    }

    private String secret(Mission asked) {
        return links.make(asked.lender(), asked.id(), NOTICE).orElseThrow();
    }

    private Mission asked(UUID expert) {
        UUID need = rooms.need(1, 1, 2);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 1, 2))));
        return rooms.only(expert, MissionState.SOLICITED);
    }
}
