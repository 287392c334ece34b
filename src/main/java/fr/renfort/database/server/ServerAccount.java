package fr.renfort.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Under whose name PostgreSQL runs: it refuses to be root. Where this program is root, either a user namespace hides that
 * ({@code unshare}), or the server gets the unprivileged account 65534 ({@code setpriv}) and owns its folder.
 *
 * @param prefix what its commands begin with; empty when this program is not root
 * @param ownerId numeric id of who must own the server's folder; -1 where files have none
 */
record ServerAccount(List<String> prefix, int ownerId) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerAccount.class);
    private static final int NO_OWNER = -1;
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
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        int owner = unix ? (Integer) Files.getAttribute(file, "unix:uid") : NO_OWNER;
        return owner == ROOT
                ? firstThatReaches(folder.path(), List.of(HIDDEN_ROOT, UNPRIVILEGED))
                : new ServerAccount(List.of(), owner);
    }

    /** The first account that can be taken here and pass through the folder. */
    static ServerAccount firstThatReaches(Path folder, List<ServerAccount> accounts) {
        return accounts.stream()
                .filter(account -> account.works("test", "-x", folder.toString()))
                .findFirst()
                .orElseThrow(() -> new DatabaseException(null, "error.database.root", folder.toString()));
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
                Files.setAttribute(file, "unix:uid", ownerId, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean works(String... plain) {
        try {
            return new ProcessBuilder(command(List.of(plain)))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
