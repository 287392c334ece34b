package fr.renfort.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Scope;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgettingTest {

    private static final UUID EXPERT = new UUID(0, 7);
    private static final Viewer ANNE = Viewer.coordinator("anne", Set.of("11"));

    private SealedJournal journal;
    private Forgetting forgetting;

    @BeforeEach
    void open() {
        journal = new SealedJournal();
        forgetting = journal.context.getBean(Forgetting.class);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void anAccountThatIsForgottenIsNowhereAndTheChainHolds() {
        journal.record("anne");
        journal.record("benoit");
        read(ANNE);
        journal.seal();
        journal.record("anne");

        assertThat(forgetting.forget("anne", "command line")).isEqualTo(2);
        journal.seal();

        assertThat(journal.report().holds()).isTrue();
        assertThat(journal.report().entries()).isEqualTo(4);
        assertThat(journal.read("SELECT string_agg(actor, ',' ORDER BY sequence) FROM journal_entry"))
                .isEqualTo(",benoit,,command line");
        assertThat(journal.read("SELECT count(*) FROM journal_digest WHERE salt IS NULL"))
                .isEqualTo("1");
        assertThat(journal.read("SELECT count(*) FROM personal_read")).isEqualTo("0");
        assertThat(journal.read("SELECT details ->> 'why' FROM journal_entry WHERE kind = 'ActorsForgotten'"))
                .isEqualTo("PERSON");
    }

    @Test
    void nobodyIsForgottenTwice() {
        journal.record("anne");
        forgetting.forget("anne", "command line");

        assertThat(forgetting.forget("anne", "command line")).isZero();
        assertThat(journal.read("SELECT count(*) FROM journal_entry")).isEqualTo("2");
    }

    @Test
    void whoDidSomethingIsForgottenInTimeAndTheChainHolds() {
        journal.record("anne");
        read(ANNE);
        journal.seal();
        journal.time.advance(Duration.ofDays(101));
        journal.record("benoit");
        journal.seal();

        forgetting.forgetTheOld();
        journal.seal();

        assertThat(journal.report().holds()).isTrue();
        assertThat(journal.read("SELECT string_agg(actor, ',' ORDER BY sequence) FROM journal_entry"))
                .isEqualTo(",benoit,retention");
        assertThat(journal.read("SELECT count(*) FROM personal_read")).isEqualTo("1");

        journal.time.advance(Duration.ofDays(265));
        forgetting.forgetTheOld();
        forgetting.forgetTheOld();
        journal.seal();

        assertThat(journal.report().holds()).isTrue();
        assertThat(journal.read("SELECT string_agg(actor, ',' ORDER BY sequence) FROM journal_entry"))
                .isEqualTo(",,retention,retention");
        assertThat(journal.read("SELECT count(*) FROM personal_read")).isEqualTo("0");
    }

    @Test
    void theServiceForgetsNobodyBeyondTheScopeOfItsTransaction() {
        SealRepository seals = journal.context.getBean(SealRepository.class);

        assertThatThrownBy(
                        () -> journal.transactions().write(Scope.region("84"), () -> seals.forgetAccount("11", "anne")))
                .hasStackTraceContaining("out of scope");
    }

    @Test
    void whatIsReadOfPeopleIsKeptApartFromTheJournal() {
        read(ANNE);
        read(new Viewer("me", Role.EXPERT, Set.of(), null, null, EXPERT));

        assertThat(journal.read(
                        "SELECT concat_ws(' ', region_code, actor, role, door, fields, people) FROM personal_read"))
                .isEqualTo("11 anne COORDINATOR graphql Expert.email,Expert.phone " + EXPERT);
        assertThat(journal.read("SELECT count(*) FROM journal_entry")).isEqualTo("0");
    }

    @Test
    void thatSomethingCannotBeWrittenDownKeepsNobodyFromReading() {
        journal.tamper("DROP TABLE personal_read");

        read(ANNE);

        assertThat(journal.read("SELECT count(*) FROM journal_entry")).isEqualTo("0");
    }

    @Test
    void nothingIsKeptForLessThanADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditSettings(Duration.ofHours(2), Duration.ofDays(1)))
                .withMessageContaining("renfort.audit.keep-actors");
    }

    private void read(Viewer viewer) {
        PeopleShown shown = new PeopleShown(viewer);
        shown.add("11", EXPERT, "Expert.phone");
        shown.add("11", EXPERT, "Expert.email");
        journal.context.getBean(PersonalReads.class).note("graphql", shown);
    }
}
