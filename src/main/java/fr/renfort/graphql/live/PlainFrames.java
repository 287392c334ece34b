package fr.renfort.graphql.live;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.websocket.NettyServerWebSocketUpgradeHandler;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Takes the compression of WebSocket frames out of every connection: a client that asks for it, as Node's do, would cost 0.3 MB
 * of its own for as long as it listens.
 */
@Singleton
final class PlainFrames implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> created) {
        NettyServerCustomizer.Registry servers = created.getBean();
        servers.register(new OfConnection(null));
        return servers;
    }

    /** @param connection null for the server as a whole */
    private record OfConnection(@Nullable Channel connection) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new OfConnection(channel);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (connection != null
                    && connection.pipeline().get(NettyServerWebSocketUpgradeHandler.COMPRESSION_HANDLER) != null) {
                connection.pipeline().remove(NettyServerWebSocketUpgradeHandler.COMPRESSION_HANDLER);
            }
        }
    }
}
