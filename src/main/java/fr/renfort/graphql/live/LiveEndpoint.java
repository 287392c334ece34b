package fr.renfort.graphql.live;

import fr.renfort.graphql.http.RequestLimits;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RouteCondition;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** GraphQL over WebSockets, at the address of GraphQL over HTTP: from frames to conversations. */
@ServerWebSocket(value = "/graphql", subprotocols = Conversation.PROTOCOL)
public final class LiveEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEndpoint.class);
    private static final String STATE = "live";
    private static final int LONGEST_FRAME_BYTES = 262_144;
    /** Other upgrades, such as Java's own client offers, leave a GET what it is. */
    private static final String ASKS_FOR_A_SOCKET = "#{request.headers.get('Sec-WebSocket-Key') != null}";

    private final Conversations conversations;
    private final Operations operations;
    private final Doorkeeper doorkeeper;
    private final MessageReader reader;
    private final LiveLimits limits;
    private final RequestLimits requestLimits;
    private final InstantSource time;

    LiveEndpoint(
            Conversations conversations,
            Operations operations,
            Doorkeeper doorkeeper,
            MessageReader reader,
            LiveLimits limits,
            RequestLimits requestLimits,
            InstantSource time) {
        this.conversations = conversations;
        this.operations = operations;
        this.doorkeeper = doorkeeper;
        this.reader = reader;
        this.limits = limits;
        this.requestLimits = requestLimits;
        this.time = time;
    }

    /** What is kept of a socket. */
    private record Open(Conversation conversation, Frames frames) {}

    @OnOpen
    @RouteCondition(ASKS_FOR_A_SOCKET)
    void open(WebSocketSession session, HttpRequest<?> handshake) {
        NettyHttpRequest<?> request = (NettyHttpRequest<?>) handshake;
        Line line = new Line(request.getChannelHandlerContext().channel());
        Conversation conversation =
                new Conversation(line, said -> doorkeeper.letIn(handshake, said), operations, limits, time);
        session.put(STATE, new Open(conversation, new Frames(requestLimits.bytes())));
        conversations.add(conversation);
        if (Doorkeeper.fromElsewhere(handshake)) {
            conversation.close(CloseCode.FORBIDDEN, "Foreign origin");
        } else if (session.getSubprotocol().isEmpty()) {
            conversation.close(CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE, CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE.reason());
        }
    }

    @OnMessage(maxPayloadLength = LONGEST_FRAME_BYTES)
    @RouteCondition(ASKS_FOR_A_SOCKET)
    void hear(WebSocketFrame frame, WebSocketSession session) {
        try {
            session.get(STATE, Open.class).ifPresent(open -> hear(frame, open));
        } finally {
            frame.release();
        }
    }

    @OnError
    void failed(Throwable failure, WebSocketSession session) {
        if (!(failure instanceof IOException)) {
            LOG.warn("live socket failed", failure);
        }
        session.get(STATE, Open.class)
                .ifPresent(open -> open.conversation().close(CloseCode.INTERNAL, CloseCode.INTERNAL.reason()));
    }

    private void hear(WebSocketFrame frame, Open open) {
        try {
            open.frames().message(frame).map(reader::read).ifPresent(open.conversation()::hear);
        } catch (HangUp over) {
            open.conversation().close(over.code(), over.reason());
        }
    }
}
