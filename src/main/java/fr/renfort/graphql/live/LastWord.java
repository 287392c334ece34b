package fr.renfort.graphql.live;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;

/**
 * Lets no frame follow a close frame (RFC 6455, 5.5.1), whoever wrote that one: the server answers a client's farewell by
 * itself, while changes for it may still be on their way.
 */
final class LastWord extends ChannelOutboundHandlerAdapter {

    private boolean said;

    private LastWord() {}

    /** Watches all that is written to a socket from now on. */
    static void of(Channel channel) {
        ChannelHandlerContext encoder = channel.pipeline().context(WebSocket13FrameEncoder.class);
        if (encoder != null) {
            channel.pipeline().addAfter(encoder.name(), LastWord.class.getName(), new LastWord());
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (said && message instanceof WebSocketFrame) {
            ReferenceCountUtil.release(message);
            promise.setFailure(new ClosedChannelException());
            return;
        }
        said = said || message instanceof CloseWebSocketFrame;
        ctx.write(message, promise);
    }
}
