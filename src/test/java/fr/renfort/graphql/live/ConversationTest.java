package fr.renfort.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.access.Admission;
import fr.renfort.access.Viewer;
import fr.renfort.database.Eventually;
import fr.renfort.database.TestDatabase;
import fr.renfort.graphql.engine.GraphqlRequest;
import fr.renfort.graphql.live.Doorkeeper.Guest;
import fr.renfort.language.Language;
import fr.renfort.vocabulary.SettableTime;
import io.micronaut.context.ApplicationContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A conversation over a wire that nobody is at the other end of. */
class ConversationTest {

    private static final Viewer ANNE = Viewer.coordinator("anne", Set.of("11"));

    private static ApplicationContext context;
    private final SettableTime time = SettableTime.at("2026-03-01T00:00:00Z");
    private final EmbeddedChannel wire = new EmbeddedChannel();

    @BeforeAll
    static void open() {
        context = ApplicationContext.run(new HashMap<>(TestDatabase.fresh().properties()));
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void endsWhenTheSignInExpires() {
        Instant expiry = time.instant().plus(Duration.ofMinutes(5));
        Conversation conversation = conversation(new Admission(ANNE, expiry));
        conversation.hear(new Message.Init(Map.of()));
        conversation.hear(new Message.Subscribe(
                "a", new GraphqlRequest("subscription { missionChanged { id } }", null, Map.of(), false)));
        Eventually.holds("it is followed", () -> subscriptions() == 1);

        time.set(expiry.minusMillis(1));
        conversation.hear(new Message.Pong());
        conversation.tick();
        assertThat(wire.isOpen()).isTrue();
        time.set(expiry);
        conversation.tick();

        assertThat(wire.isOpen()).isFalse();
        assertThat(subscriptions()).isZero();
        assertThat(said()).contains("connection_ack").endsWith("4403 Sign-in expired");
    }

    @Test
    void endsNeverWhereNothingExpires() {
        Conversation conversation = conversation(new Admission(ANNE, null));
        conversation.hear(new Message.Init(Map.of()));
        time.advance(Duration.ofDays(1));
        conversation.hear(new Message.Pong());
        conversation.tick();

        assertThat(wire.isOpen()).isTrue();
    }

    @Test
    void nothingIsHeardOrSaidAfterTheEnd() {
        Conversation conversation = conversation(new Admission(ANNE, null));
        conversation.hear(new Message.Init(Map.of()));
        said();
        conversation.close(CloseCode.TRY_AGAIN_LATER, "é".repeat(100));
        conversation.close(CloseCode.INTERNAL, "again");
        conversation.hear(new Message.Ping(null));
        conversation.hear(new Message.Complete("a"));
        time.advance(Duration.ofSeconds(5));
        conversation.tick();

        assertThat(said()).isEqualTo("1013 " + "é".repeat(61));
    }

    @Test
    void anOperationOfANameThatIsUsedEndsIt() {
        Conversation conversation = conversation(new Admission(ANNE, null));
        GraphqlRequest request = new GraphqlRequest("{ __typename }", null, Map.of(), false);
        assertThatThrownBy(() -> conversation.hear(new Message.Subscribe("a", request)))
                .isInstanceOfSatisfying(
                        HangUp.class, over -> assertThat(over.code()).isEqualTo(CloseCode.UNAUTHORIZED));
    }

    private Conversation conversation(Admission admission) {
        return new Conversation(
                new Line(wire),
                payload -> CompletableFuture.completedFuture(new Guest(admission, Language.FR)),
                context.getBean(Operations.class),
                context.getBean(LiveLimits.class),
                time);
    }

    private static int subscriptions() {
        return context.getBean(Subscriptions.class).count();
    }

    /** Everything said since this was last asked. */
    private String said() {
        StringBuilder said = new StringBuilder();
        for (Object frame = wire.readOutbound(); frame != null; frame = wire.readOutbound()) {
            if (frame instanceof CloseWebSocketFrame close) {
                said.append(close.statusCode()).append(' ').append(close.reasonText());
            } else if (frame instanceof TextWebSocketFrame text) {
                said.append(text.text()).append('\n');
            }
        }
        return said.toString();
    }
}
