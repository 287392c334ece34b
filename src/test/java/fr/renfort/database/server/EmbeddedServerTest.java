package fr.renfort.database.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.renfort.database.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has the folder to itself, and leaves no server running in it. */
class EmbeddedServerTest {

    private static final Path FOLDER = Path.of("target", "embedded-server-test", "postgres");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Process> children = new ArrayList<>();
    private String word = "";

    @BeforeEach
    void chooseAWord() throws IOException {
        Files.createDirectories(FOLDER);
        word = UUID.randomUUID().toString();
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        for (Process child : children) {
            child.destroyForcibly().onExit().join();
        }
        server().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    @Test
    void aServerLeftByAKilledProgramIsTakenOverAndStoppedAtTheEnd() throws IOException {
        Process child = startChild();
        ProcessHandle left = server().orElseThrow();
        child.destroyForcibly().onExit().join();
        assertThat(left.isAlive()).isTrue();

        try (EmbeddedServer server = EmbeddedServer.open(FOLDER)) {
            assertThat(server.startedHere()).isFalse();
            assertThat(server().orElseThrow()).isEqualTo(left);
            assertThat(words(server)).contains(word);
        }
        Eventually.holds("the server has ended", () -> !left.isAlive());
    }

    @Test
    void whatWasKeptSurvivesAServerThatIsKilledItself() throws IOException {
        Process child = startChild();
        ProcessHandle killed = server().orElseThrow();
        child.destroyForcibly().onExit().join();
        killed.destroyForcibly();
        killed.onExit().join();
        assertThat(FOLDER.resolve("cluster").resolve("postmaster.pid")).exists();

        try (EmbeddedServer server = EmbeddedServer.open(FOLDER)) {
            assertThat(server.startedHere()).isTrue();
            assertThat(words(server)).contains(word);
        }
    }

    @Test
    void aProcessIdThatAnotherProgramHasByNowIsNotMistakenForTheServer() throws IOException {
        EmbeddedServer.open(FOLDER).close();
        Path file = FOLDER.resolve("cluster").resolve("postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n/elsewhere\n1\n5432\n\n127.0.0.1\n1 1\nready\n");

        try (EmbeddedServer server = EmbeddedServer.open(FOLDER)) {
            assertThat(server.startedHere()).isTrue();
            assertThat(words(server)).isNotNull();
        }
    }

    @Test
    void aServerThatNoLongerListensIsNotMistakenForARunningOne() throws IOException {
        EmbeddedServer.open(FOLDER).close();
        Process child = startChild();
        PostmasterFile file = PostmasterFile.in(FOLDER.resolve("cluster")).orElseThrow();
        child.destroyForcibly().onExit().join();

        assertThat(file.server()).isPresent();
        assertThat(new PostmasterFile(file.pid(), 1, true).server()).isEmpty();
    }

    @Test
    void theLastProcessThatLeavesStopsTheServer() throws IOException {
        Process child = startChild();
        ProcessHandle running = server().orElseThrow();

        try (EmbeddedServer server = EmbeddedServer.open(FOLDER)) {
            assertThat(words(server)).contains(word);
        }
        assertThat(running.isAlive()).isTrue();

        child.outputWriter().close();
        assertThat(child.onExit().join().exitValue()).isZero();
        Eventually.holds("the server has ended", () -> !running.isAlive());
    }

    @Test
    void aProcessWhoseServerIsGoneIsNotJoined() throws IOException {
        startChild();
        ProcessHandle killed = server().orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> EmbeddedServer.open(FOLDER))
                .satisfies(failure -> assertThat(failure.key()).isEqualTo("error.database.unreachable"));
    }

    @Test
    void aServerThatCannotStartSaysWhereToLook() throws IOException {
        Path broken = Files.createTempDirectory(Path.of("target"), "broken-");
        linkPrograms(broken);
        Files.createDirectories(broken.resolve("cluster"));
        Files.writeString(broken.resolve("cluster").resolve("PG_VERSION"), "9.6");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> EmbeddedServer.open(broken))
                .satisfies(failure -> {
                    assertThat(failure.key()).isEqualTo("error.database.start");
                    assertThat(failure.arguments().get(1)).endsWith("server.log");
                });
    }

    @Test
    void aLogThatGrewLongIsPutAside() throws IOException {
        EmbeddedServer.open(FOLDER).close();
        Path log = FOLDER.resolve("cluster").resolve("server.log");
        Files.write(log, new byte[5_000_001]);

        EmbeddedServer.open(FOLDER).close();

        assertThat(Files.size(log)).isLessThan(100_000);
        assertThat(log.resolveSibling("server.log.old")).hasSize(5_000_001);
    }

    @Test
    void whereRootCannotTakeAnotherAccountItIsTold() {
        ServerAccount missing = new ServerAccount(List.of("no-such-program"), 0);

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ServerAccount.firstThatReaches(FOLDER, List.of(missing)))
                .satisfies(failure -> assertThat(failure.key()).isEqualTo("error.database.root"));
    }

    @Test
    void aProgramOpensItsFolderOnce() {
        try (EmbeddedServer server = EmbeddedServer.open(FOLDER)) {
            assertThatIllegalStateException().isThrownBy(() -> EmbeddedServer.open(FOLDER));
            assertThat(words(server)).isNotNull();
        }
    }

    @Test
    void keepsWhatItConfirmsAndListensToThisMachineOnly() throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.open(FOLDER);
                Connection connection =
                        DriverManager.getConnection(server.url(), server.username(), server.password())) {
            assertThat(shown(connection, "fsync")).isEqualTo("on");
            assertThat(shown(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(connection, "full_page_writes")).isEqualTo("on");
            assertThat(shown(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(shown(connection, "unix_socket_directories")).isEmpty();
            assertThat(shown(connection, "server_version_num")).startsWith("17");
        }
    }

    @Test
    void asksForThePasswordThatOnlyThisAccountCanRead() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.open(FOLDER)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FOLDER.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.username(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServerThatNeverHadAClusterIsMadeWhole() throws IOException {
        Path fresh = Files.createTempDirectory(Path.of("target"), "fresh-");
        linkPrograms(fresh);
        try (EmbeddedServer server = EmbeddedServer.open(fresh)) {
            assertThat(server.startedHere()).isTrue();
            assertThat(words(server)).isEmpty();
        }
        try (var files = Files.list(fresh)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cluster", "password", "programs", "start.lock", "users.lock");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "no-folder-", "");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> EmbeddedServer.open(file.resolve("postgres")))
                .satisfies(failure -> {
                    assertThat(failure.key()).isEqualTo("error.database.folder");
                    assertThat(failure.arguments().get(0))
                            .contains(file.getFileName().toString());
                });
    }

    @Test
    void whoWaitsTooLongForAnotherProcessIsTold() throws IOException {
        try (ServerFolder one = ServerFolder.open(FOLDER);
                ServerFolder other = ServerFolder.open(FOLDER)) {
            FileLock held = one.lockStart(PATIENCE);
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> other.lockStart(Duration.ZERO))
                    .satisfies(failure -> assertThat(failure.key()).isEqualTo("error.database.locked"));
            held.release();
            other.lockStart(Duration.ZERO).release();
        }
    }

    @Test
    void asRootTheServerRunsUnderEitherAccountOnTheSameData() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root has to choose an account");
        Path open = Files.createTempDirectory("renfort-account-");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (ServerAccount account :
                List.of(ServerAccount.UNPRIVILEGED, ServerAccount.HIDDEN_ROOT, ServerAccount.UNPRIVILEGED)) {
            ServerFolder folder = ServerFolder.open(open);
            FileLock starting = folder.lockStart(PATIENCE);
            EmbeddedServer server = EmbeddedServer.open(folder, account);
            starting.release();
            assertThat(Files.getAttribute(folder.cluster(), "unix:uid")).isEqualTo(account.ownerId());
            write(server, account.toString());
            server.close();
        }
        try (EmbeddedServer server = EmbeddedServer.open(open)) {
            assertThat(words(server)).hasSize(3);
        }
        remove(open);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Process startChild() throws IOException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerChild.class.getName(),
                        FOLDER.toString(),
                        word)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        children.add(child);
        BufferedReader output = child.inputReader();
        assertThat(output.readLine()).isEqualTo(ServerChild.WRITTEN);
        return child;
    }

    private static java.util.Optional<ProcessHandle> server() throws IOException {
        return PostmasterFile.in(FOLDER.resolve("cluster")).flatMap(PostmasterFile::server);
    }

    private static void linkPrograms(Path folder) throws IOException {
        EmbeddedServer.open(FOLDER).close();
        Files.createSymbolicLink(
                folder.resolve("programs"), FOLDER.resolve("programs").toRealPath());
    }

    private static void write(EmbeddedServer server, String word) {
        run(server, "CREATE TABLE IF NOT EXISTS kept (word text)");
        run(server, "INSERT INTO kept VALUES ('" + word + "')");
    }

    private static List<String> words(EmbeddedServer server) {
        run(server, "CREATE TABLE IF NOT EXISTS kept (word text)");
        try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT word FROM kept")) {
            List<String> words = new ArrayList<>();
            while (found.next()) {
                words.add(found.getString(1));
            }
            return words;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(EmbeddedServer server, String sql) {
        try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW " + setting)) {
            found.next();
            return found.getString(1);
        }
    }
}
