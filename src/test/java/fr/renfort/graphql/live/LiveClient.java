package fr.renfort.graphql.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the protocol graphql-transport-ws that says exactly what a test tells it to. */
public final class LiveClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 30;
    private static final int NORMAL = 1000;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final WebSocket socket;

    /** How the service hung up. */
    public record Closed(int code, String reason) {}

    private LiveClient(URI address, @Nullable String protocol, String... headers) {
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        for (int index = 0; index < headers.length; index += 2) {
            builder.header(headers[index], headers[index + 1]);
        }
        socket = builder.buildAsync(address, new Ear()).join();
    }

    public static LiveClient connect(URI address, String... headers) {
        return new LiveClient(address, "graphql-transport-ws", headers);
    }

    public static LiveClient speaking(URI address, @Nullable String protocol) {
        return new LiveClient(address, protocol);
    }

    public void say(String text) {
        socket.sendText(text, true).join();
    }

    /** Says a part of a message. */
    public void begin(String text) {
        socket.sendText(text, false).join();
    }

    public void sayBytes(byte[] bytes) {
        socket.sendBinary(java.nio.ByteBuffer.wrap(bytes), true).join();
    }

    /** Opens the conversation as a viewer, and waits for the acknowledgement. */
    public JsonNode init(String viewer) {
        say("{\"type\":\"connection_init\",\"payload\":{\"Renfort-Viewer\":\"" + viewer + "\"}}");
        return next("connection_ack");
    }

    public void subscribe(String id, String document) {
        try {
            say(JSON.writeValueAsString(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next message, which must be of this type. */
    public JsonNode next(String type) {
        try {
            JsonNode message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null || !message.get("type").asText().equals(type)) {
                throw new AssertionError("Not " + type + ", but " + message + "; closed: " + closed.getNow(null));
            }
            return message;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(end);
        }
    }

    /** What an event shows under a field. */
    public JsonNode event(String field) {
        return next("next").at("/payload/data/" + field);
    }

    /** True when everything said by now was answered by nothing but the pong to a last ping. */
    public boolean hearsNothing() {
        say("{\"type\":\"ping\",\"payload\":{\"last\":true}}");
        next("pong");
        return heard.isEmpty();
    }

    public Closed closed() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    public void hangUp() {
        socket.sendClose(NORMAL, "").join();
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                try {
                    heard.add(JSON.readTree(begun.toString()));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.completeExceptionally(failure);
        }
    }
}
