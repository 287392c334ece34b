package fr.renfort.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to the service that can be cut: whoever calls over it finds nobody then. */
public final class Line implements AutoCloseable {

    private final ServerSocket door;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService carriers = Executors.newCachedThreadPool(task -> {
        Thread carrier = new Thread(task, "line");
        carrier.setDaemon(true);
        return carrier;
    });
    private volatile boolean cut;

    private Line(int port) throws IOException {
        this.port = port;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        carriers.execute(this::accept);
    }

    public static Line to(String origin) {
        try {
            return new Line(URI.create(origin).getPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Scheme, host and port at this end. */
    public String origin() {
        return "http://localhost:" + door.getLocalPort();
    }

    public void cut(boolean now) {
        cut = now;
        if (now) {
            open.forEach(Line::shut);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (cut) {
                    shut(near);
                } else {
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
                    carriers.execute(() -> carry(near, far));
                    carriers.execute(() -> carry(far, near));
                }
            } catch (IOException over) {
                // The door was closed, or whoever called has gone.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        open.add(from);
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException over) {
            // One end has gone: so has the other.
        } finally {
            open.remove(from);
            shut(from);
            shut(to);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is shut.
        }
    }

    @Override
    public void close() {
        cut(true);
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        carriers.shutdownNow();
    }
}
