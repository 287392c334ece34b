package fr.renfort.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveValuesTest {

    private static final Duration TEN = Duration.ofSeconds(10);

    @Test
    void aNoticeSaysWhereWhatAndToWhat() {
        assertThat(Notice.read("2A MissionStepped 00000000-0000-4000-8000-00000000000a 42"))
                .contains(new Notice(
                        "2A", "MissionStepped", UUID.fromString("00000000-0000-4000-8000-00000000000a"), 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11 MissionStepped 00000000-0000-4000-8000-00000000000a",
                "11 MissionStepped nobody 42",
                "11 MissionStepped 00000000-0000-4000-8000-00000000000a -1",
                "11,84 MissionStepped 00000000-0000-4000-8000-00000000000a 42"
            })
    void whatSomebodyElseNotifiesIsNoNotice(String text) {
        assertThat(Notice.read(text)).isEmpty();
    }

    @Test
    void limitsAreWithinReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiveLimits(0, 1, 1, 1, TEN, TEN))
                .withMessage("The setting renfort.graphql.live.sockets (0) must be 1 to 100000.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiveLimits(1, 1_001, 1, 1, TEN, TEN))
                .withMessageContaining("operations-per-socket (1001)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiveLimits(1, 1, 1, 1, Duration.ofMillis(10), TEN))
                .withMessageContaining("init (PT0.01S) must be 1 s to less than 5 min");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LiveLimits(1, 1, 1, 1, TEN, Duration.ofMinutes(5)))
                .withMessageContaining("ping (PT5M)");
    }

    @Test
    void aFewEventsAreMadeAtOnceAndTheOthersInTheirTurn() {
        Deliveries deliveries = new Deliveries();
        List<CompletableFuture<String>> begun = new ArrayList<>();
        IntStream.range(0, 6)
                .forEach(number -> deliveries.submit(() -> {
                    CompletableFuture<String> made = new CompletableFuture<>();
                    begun.add(made);
                    return made;
                }));
        assertThat(begun).hasSize(4);

        begun.get(2).complete("made");
        assertThat(begun).hasSize(5);
        begun.get(0).completeExceptionally(new IllegalStateException("not made"));
        assertThat(begun).hasSize(6);
        begun.forEach(made -> made.complete("made"));
        deliveries.submit(() -> CompletableFuture.completedFuture(begun.add(new CompletableFuture<>())));
        assertThat(begun).hasSize(7);
    }
}
