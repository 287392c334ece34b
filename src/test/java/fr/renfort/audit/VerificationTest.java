package fr.renfort.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.audit.BrokenLink.Fault;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private SealedJournal journal;
    private long second;

    /** Two batches: of three entries, then of one. */
    @BeforeEach
    void seal() {
        journal = new SealedJournal();
        journal.record("anne");
        journal.record("benoit");
        journal.record("anne");
        journal.seal();
        journal.record("claire");
        journal.seal();
        second = Long.parseLong(journal.read("SELECT sequence FROM journal_entry WHERE actor = 'benoit'"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void theChainOfWhatWasRecordedHolds() {
        ChainReport report = journal.report();

        assertThat(report.holds()).isTrue();
        assertThat(report.batches()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(4);
        assertThat(report.head()).isNotNull();
        assertThat(journal.context
                        .getBean(Verification.class)
                        .verify("84", null)
                        .head())
                .isNull();
    }

    @Test
    void anEntryThatWasChangedIsNamed() {
        journal.tamper("UPDATE journal_entry SET kind = 'PlanProposed' WHERE sequence = " + second);

        assertThat(journal.report().broken()).isEqualTo(new BrokenLink(Fault.CHANGED, 1, second));
    }

    @Test
    void anEntryThatAnotherIsSaidToHaveWrittenIsNamed() {
        journal.tamper("UPDATE journal_entry SET actor = 'anne' WHERE sequence = " + second);

        assertThat(journal.report().broken()).isEqualTo(new BrokenLink(Fault.CHANGED, 1, second));
    }

    @Test
    void anActorWithoutSaltIsNamed() {
        journal.tamper("UPDATE journal_digest SET salt = NULL WHERE sequence = " + second);

        assertThat(journal.report().broken()).isEqualTo(new BrokenLink(Fault.CHANGED, 1, second));
    }

    @Test
    void anEntryThatWasDeletedIsNamed() {
        journal.tamper("DELETE FROM journal_entry WHERE sequence = " + second);

        assertThat(journal.report().broken()).isEqualTo(new BrokenLink(Fault.DELETED, 1, second));
    }

    @Test
    void anEntryThatWasInsertedAmongTheOthersIsNamed() {
        journal.tamper(
                "DELETE FROM journal_entry WHERE actor = 'claire'",
                "INSERT INTO journal_entry (sequence, region_code, at, actor, kind, subject_id, details) OVERRIDING SYSTEM VALUE"
                        + " VALUES (" + second
                        + " - 1000, '11', now(), 'anne', 'PlanPublished', gen_random_uuid(), '{}')");

        assertThat(journal.report().broken()).isEqualTo(new BrokenLink(Fault.INSERTED, 1, second - 1000));
    }

    @Test
    void anEntryThatSaysItIsOlderThanWhatWasSealedBeforeItIsNamed() {
        journal.tamper("INSERT INTO journal_entry (region_code, at, actor, kind, subject_id, details)"
                + " VALUES ('11', '2026-03-02T06:30:00Z', 'anne', 'PlanPublished', gen_random_uuid(), '{}')");
        journal.seal();

        assertThat(journal.report().broken()).extracting(BrokenLink::fault).isEqualTo(Fault.BACKDATED);
    }

    @Test
    void aBatchThatWasChangedIsNamed() {
        journal.tamper("UPDATE journal_seal SET sealed_at = sealed_at - interval '1 day' WHERE number = 2");

        assertThat(journal.report().broken()).isEqualTo(new BrokenLink(Fault.BATCH_CHANGED, 2, null));
    }

    @Test
    void aBatchThatIsMissingIsNamed() {
        journal.tamper(
                "DELETE FROM journal_seal WHERE number = 1",
                "DELETE FROM journal_digest WHERE number = 1",
                "DELETE FROM journal_entry WHERE sequence <= " + (second + 1));

        assertThat(journal.report().broken()).isEqualTo(new BrokenLink(Fault.BATCH_MISSING, 1, null));
    }

    @Test
    void aBatchThatWasMadeAnewBreaksTheLinkAfterIt() {
        journal.tamper("UPDATE journal_seal SET hash = repeat('0', 64) WHERE number = 1");

        assertThat(journal.report().broken()).extracting(BrokenLink::fault).isEqualTo(Fault.BATCH_CHANGED);
    }

    @Test
    void anEndThatWasCutOffIsKnownByTheBatchThatSomebodyNoted() {
        ChainReport.Head noted = Objects.requireNonNull(journal.report().head());
        assertThat(verifiedAgainst(noted).holds()).isTrue();
        journal.tamper(
                "DELETE FROM journal_seal WHERE number = 2",
                "DELETE FROM journal_digest WHERE number = 2",
                "DELETE FROM journal_entry WHERE actor = 'claire'");

        assertThat(journal.report().holds()).isTrue();
        assertThat(verifiedAgainst(noted).broken()).isEqualTo(new BrokenLink(Fault.NOTED_MISSING, 2, null));
    }

    @Test
    void actorsThatWereForgottenBehindTheBackOfTheServiceAreNoticed() {
        journal.tamper(
                "UPDATE journal_entry SET actor = '' WHERE sequence = " + second,
                "UPDATE journal_digest SET salt = NULL WHERE sequence = " + second);

        assertThat(journal.report().broken()).isEqualTo(new BrokenLink(Fault.FORGOTTEN_UNRECORDED, 2, null));
    }

    private ChainReport verifiedAgainst(ChainReport.Head noted) {
        return journal.context.getBean(Verification.class).verify("11", noted);
    }
}
