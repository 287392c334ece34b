package fr.renfort.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Under whose name PostgreSQL runs: it refuses to be root. Where this program is root, either a user namespace hides that
 * ({@code unshare}), or the server gets the unprivileged account 65534 ({@code setpriv}) and owns its folder.
 *
 * @param prefix what its commands begin with; empty when this program is not root
 * @param ownerId numeric id of who must own the server's folder
 */
record ServerAccount(List<String> prefix, int ownerId) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerAccount.class);
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    static final ServerAccount HIDDEN_ROOT = new ServerAccount(List.of("unshare", "-U"), ROOT);
    static final ServerAccount UNPRIVILEGED =
            new ServerAccount(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    /**
     * The account for the server of a folder.
     *
     * @throws DatabaseException when this program is root and neither way is open
     */
    static ServerAccount in(ServerFolder folder) throws IOException {
        Path file = folder.ownFile();
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return new ServerAccount(List.of(), -1);
        }
        int owner = (Integer) Files.getAttribute(file, "unix:uid");
        if (owner != ROOT) {
            return new ServerAccount(List.of(), owner);
        }
        if (HIDDEN_ROOT.works("true")) {
            return HIDDEN_ROOT;
        }
        if (UNPRIVILEGED.works("test", "-x", folder.path().toString())) {
            return UNPRIVILEGED;
        }
        throw new DatabaseException(null, "error.database.root", folder.path().toString());
    }

    /** A command as this account runs it. */
    List<String> command(List<String> plain) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(plain);
        return whole;
    }

    /** Gives a folder and what is in it to this account, where it is not so already. */
    void own(Path folder) throws IOException {
        if (ownerId < 0 || (Integer) Files.getAttribute(folder, "unix:uid") == ownerId) {
            return;
        }
        LOG.info("folder handed over folder={} owner={}", folder, ownerId);
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", ownerId, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean works(String... plain) {
        try {
            Process process = new ProcessBuilder(command(List.of(plain)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
