package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.vocabulary.Scope;
import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    @Test
    void quick() {
        try (ApplicationContext c = ApplicationContext.run(
                java.util.Map.<String, Object>copyOf(TestDatabase.fresh().properties()))) {
            var t = c.getBean(Transactions.class);
            assertThat(t.<String>read(Scope.region("11"), () -> "x")).isEqualTo("x");
            var k = c.getBean(IdempotencyKeys.class);
            var id = java.util.UUID.randomUUID();
            assertThat(t.decide(
                                    Scope.NONE,
                                    () -> k.once("me", "op", "k", "d", () -> fr.renfort.vocabulary.Outcome.done(id)))
                            .orThrow())
                    .isEqualTo(id);
            assertThat(t.decide(
                                    Scope.NONE,
                                    () -> k.once(
                                            "me",
                                            "op",
                                            "k",
                                            "d",
                                            () -> fr.renfort.vocabulary.Outcome.done(java.util.UUID.randomUUID())))
                            .orThrow())
                    .isEqualTo(id);
            var j = c.getBean(fr.renfort.journal.Journal.class);
            t.write(Scope.region("11"), () -> {
                j.record(new fr.renfort.vocabulary.RegionEvent.RunQueued("11", id), "me");
                return null;
            });
            System.err.println(t.read(Scope.region("11"), () -> j.of(id)));
            System.err.println(t.read(Scope.region("11"), () -> j.recent("11", null, 3)));
            System.err.println(t.read(Scope.region("84"), () -> j.of(id)));
        }
    }
}
