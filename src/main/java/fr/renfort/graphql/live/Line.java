package fr.renfort.graphql.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The wire to one client. Thread-safe. */
final class Line {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_REASON_BYTES = 123;

    private final Channel channel;

    Line(Channel channel) {
        this.channel = channel;
        LastWord.of(channel);
    }

    /** Writes a message; done when the socket has taken it, also when it never will. */
    CompletableFuture<Boolean> say(String type, @Nullable String id, @Nullable Object payload) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        channel.writeAndFlush(new TextWebSocketFrame(written(type, id, payload)))
                .addListener(written -> taken.complete(written.isSuccess()));
        return taken;
    }

    /** Says something, unless much that was said before is still waiting to be taken. */
    void sayIfHeard(String type, @Nullable Object payload) {
        if (channel.isWritable()) {
            say(type, null, payload);
        }
    }

    /** Says why, then hangs up. */
    void close(CloseCode code, String reason) {
        channel.writeAndFlush(new CloseWebSocketFrame(code.number(), shortened(reason)))
                .addListener(written -> channel.close());
    }

    /** Hangs up on whom does not even take why. */
    void drop() {
        channel.close();
    }

    /** Runs once the line is dead, whoever ended it. */
    void whenDead(Runnable work) {
        channel.closeFuture().addListener(closed -> work.run());
    }

    private static String written(String type, @Nullable String id, @Nullable Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        if (id != null) {
            message.put("id", id);
        }
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer holds something that JSON cannot.", unwritable);
        }
    }

    private static String shortened(String reason) {
        String shortened = reason;
        while (shortened.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON_BYTES) {
            shortened = shortened.substring(0, shortened.length() - 1);
        }
        return shortened;
    }
}
