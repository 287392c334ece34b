package fr.renfort.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.graphql.shape.Followed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private final List<UUID> shown = new ArrayList<>();
    private int hungUp;
    private final Subscription subscription = new Subscription(
            Viewer.coordinator("anne", Set.of("11")),
            Followed.in("Mission", null),
            2,
            (self, thing) -> shown.add(thing),
            () -> hungUp++);

    @Test
    void whileAnEventIsShownWhatChangesWaitsOnceHoweverOften() {
        subscription.offer(ONE);
        subscription.offer(TWO);
        subscription.offer(ONE);
        subscription.offer(TWO);
        assertThat(shown).containsExactly(ONE);

        subscription.shown();
        subscription.shown();
        subscription.shown();
        assertThat(shown).containsExactly(ONE, TWO, ONE);
        assertThat(hungUp).isZero();
    }

    @Test
    void whoLetsTooMuchWaitIsHungUpOn() {
        subscription.offer(ONE);
        subscription.offer(ONE);
        subscription.offer(TWO);
        assertThat(hungUp).isZero();
        subscription.offer(new UUID(0, 3));

        assertThat(hungUp).isEqualTo(1);
    }

    @Test
    void nothingIsShownAfterTheEnd() {
        subscription.offer(ONE);
        subscription.offer(TWO);
        subscription.end();
        subscription.shown();
        subscription.offer(TWO);

        assertThat(shown).containsExactly(ONE);
    }
}
