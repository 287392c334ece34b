package fr.renfort.database.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes about a running server into {@code postmaster.pid}. A server that was killed leaves it behind.
 *
 * @param pid process id of the server
 * @param port TCP port it listens on; 0 while it is not yet known
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final int LONGEST_KNOCK_MILLIS = 2_000;

    /** What the file in a cluster's folder says; empty without a readable one. */
    static Optional<PostmasterFile> in(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return lines.isEmpty() ? Optional.empty() : Optional.of(of(lines));
        } catch (NoSuchFileException | NumberFormatException absentOrUnfinished) {
            return Optional.empty();
        }
    }

    /** The server's process. Empty when it ended, when its number was given to another program since, or when it is deaf. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().command().map(PostmasterFile::isServer).orElse(true))
                .filter(process -> !ready || listens());
    }

    private static boolean isServer(String command) {
        return command.contains("postgres");
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGEST_KNOCK_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static PostmasterFile of(List<String> lines) {
        int port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return new PostmasterFile(Long.parseLong(lines.get(0).strip()), port, ready);
    }
}
