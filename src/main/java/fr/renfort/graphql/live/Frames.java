package fr.renfort.graphql.live;

import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the frames of one client together to messages of a bounded length. For the event loop of its socket. */
final class Frames {

    private final int most;
    private @Nullable ByteArrayOutputStream begun;

    /** @param most bytes of a message */
    Frames(int most) {
        this.most = most;
    }

    /**
     * The message that a frame ends; empty when more of it follows.
     *
     * @throws HangUp with BAD_MESSAGE when it is too long, or no text
     */
    Optional<String> message(WebSocketFrame frame) {
        int length = frame.content().readableBytes() + (begun == null ? 0 : begun.size());
        if (frame instanceof BinaryWebSocketFrame || length > most) {
            throw new HangUp(CloseCode.BAD_MESSAGE);
        }
        if (begun == null && frame.isFinalFragment()) {
            return Optional.of(text(frame.content().nioBuffer()));
        }
        ByteArrayOutputStream message = begun == null ? new ByteArrayOutputStream() : begun;
        byte[] part = new byte[frame.content().readableBytes()];
        frame.content().getBytes(frame.content().readerIndex(), part);
        message.writeBytes(part);
        begun = frame.isFinalFragment() ? null : message;
        return frame.isFinalFragment() ? Optional.of(text(ByteBuffer.wrap(message.toByteArray()))) : Optional.empty();
    }

    private static String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new HangUp(CloseCode.BAD_MESSAGE);
        }
    }
}
