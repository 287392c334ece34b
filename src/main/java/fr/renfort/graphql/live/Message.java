package fr.renfort.graphql.live;

import fr.renfort.graphql.engine.GraphqlRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says. */
sealed interface Message {

    /** It opens the conversation; the payload may say who calls. */
    record Init(Map<String, @Nullable Object> payload) implements Message {}

    /** It wants to know whether somebody is there. */
    record Ping(@Nullable Object payload) implements Message {}

    /** It is there. */
    record Pong() implements Message {}

    /** It begins an operation. */
    record Subscribe(String id, GraphqlRequest request) implements Message {}

    /** It ends an operation. */
    record Complete(String id) implements Message {}
}
