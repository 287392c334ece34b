package fr.renfort.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import org.junit.jupiter.api.Test;

class LastWordTest {

    private static final int CLOSE = 0x88;
    private static final int TEXT = 0x81;

    private final EmbeddedChannel channel = new EmbeddedChannel(new WebSocket13FrameEncoder(false));
    private final Line line = new Line(channel);

    @Test
    void whatIsSaidIsWritten() {
        assertThat(line.say("ping", null, null)).isCompletedWithValue(true);
        assertThat(written()).isEqualTo(TEXT);
    }

    @Test
    void nothingFollowsTheAnswerToAFarewell() {
        channel.writeOutbound(new CloseWebSocketFrame(1000, "Bye"));
        assertThat(written()).isEqualTo(CLOSE);

        assertThat(line.say("next", "1", null)).isCompletedWithValue(false);
        line.close(CloseCode.GOING_AWAY, "Bye");

        assertThat(channel.<ByteBuf>readOutbound()).isNull();
        assertThat(channel.isOpen()).isFalse();
    }

    /** First byte of the next frame. */
    private int written() {
        ByteBuf frame = channel.readOutbound();
        try {
            return frame.getUnsignedByte(0);
        } finally {
            frame.release();
        }
    }
}
