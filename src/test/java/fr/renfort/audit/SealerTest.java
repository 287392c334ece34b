package fr.renfort.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.database.Eventually;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    private static final String ENTRY =
            "INSERT INTO renfort.journal_entry (region_code, at, actor, kind, subject_id, details)"
                    + " VALUES ('11', '2026-03-02T08:00:00Z', 'slow', 'PlanPublished', gen_random_uuid(), '{}')";

    private SealedJournal journal;

    @BeforeEach
    void open() {
        journal = new SealedJournal();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void nothingIsSealedWhileAnEntryWithASmallerNumberMayStillAppear() throws SQLException {
        try (Connection slow = journal.database.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(ENTRY);
            journal.record("quick");
            Sealer sealer = journal.context.getBean(Sealer.class);
            for (int times = 0; times < 5; times++) {
                assertThat(sealer.seal()).isZero();
            }
            slow.commit();
        }
        journal.seal();

        assertThat(journal.report().holds()).isTrue();
        assertThat(journal.read("SELECT string_agg(e.actor, ',' ORDER BY d.sequence) FROM journal_digest d"
                        + " JOIN journal_entry e ON e.sequence = d.sequence WHERE d.number = 1"))
                .isEqualTo("slow,quick");
    }

    @Test
    void nodesThatSealAtOnceMakeOneChain() {
        IntStream.range(0, 30).forEach(i -> journal.record("anne"));
        try (ApplicationContext other = journal.node()) {
            List<Sealer> nodes = List.of(journal.context.getBean(Sealer.class), other.getBean(Sealer.class));
            Eventually.holds("all is sealed", () -> {
                List<CompletableFuture<Integer>> sealing = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    Sealer node = nodes.get(i % 2);
                    sealing.add(CompletableFuture.supplyAsync(node::seal));
                }
                sealing.forEach(CompletableFuture::join);
                return journal.report().waiting() == 0;
            });
        }

        assertThat(journal.report().holds()).isTrue();
        assertThat(journal.report().entries()).isEqualTo(30);
    }

    @Test
    void aLongJournalIsSealedInBatches() {
        journal.tamper("INSERT INTO journal_entry (region_code, at, actor, kind, subject_id, details)"
                + " SELECT '11', '2026-03-02T08:00:00Z', 'anne', 'PlanPublished', gen_random_uuid(), '{}'"
                + " FROM generate_series(1, 2500)");
        journal.seal();

        assertThat(journal.report().batches()).isEqualTo(3);
        assertThat(journal.report().entries()).isEqualTo(2500);
        assertThat(journal.report().holds()).isTrue();
    }

    @Test
    void theChainGoesOnWhereTheTablesWereCopiedToAServerThatCountsTransactionsAnew() {
        journal.record("anne");
        journal.tamper("UPDATE journal_horizon SET candidate = 1000000, seen_in = '999999999999'");
        journal.seal();

        assertThat(journal.report().entries()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE renfort.journal_entry SET kind = 'RunQueued'",
                "UPDATE renfort.journal_entry SET actor = 'benoit'",
                "DELETE FROM renfort.journal_entry",
                "TRUNCATE renfort.journal_entry",
                "UPDATE renfort.journal_seal SET sealed_at = now()",
                "DELETE FROM renfort.journal_seal",
                "UPDATE renfort.journal_digest SET salt = repeat('0', 32)",
                "DELETE FROM renfort.journal_digest",
                "TRUNCATE renfort.journal_seal, renfort.journal_digest"
            })
    void theDatabaseRefusesToRewriteIt(String statement) throws SQLException {
        journal.record("anne");
        journal.seal();

        try (Connection owner = journal.database.connect();
                Statement rewriting = owner.createStatement()) {
            assertThatThrownBy(() -> rewriting.execute(statement)).hasMessageContaining("append-only");
            rewriting.execute("SET ROLE renfort_app");
            assertThatThrownBy(() -> rewriting.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theJobsOfTheServiceSealAndForget() {
        AuditJobs jobs = new AuditJobs();

        assertThat(jobs.sealing(journal.context.getBean(Sealer.class)).getName())
                .isEqualTo("journal-seal");
        assertThat(jobs.forgetting(journal.context.getBean(Forgetting.class)).getName())
                .isEqualTo("journal-forget");
    }
}
