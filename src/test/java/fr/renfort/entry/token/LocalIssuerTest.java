package fr.renfort.entry.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.pool.Racing;
import fr.renfort.vocabulary.SettableTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalIssuerTest {

    private static final UUID ID = new UUID(1, 2);
    private final SettableTime time = SettableTime.at("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    static Stream<Viewer> oneOfEachRole() {
        return Stream.of(Role.values())
                .map(role -> new Viewer(
                        "somebody",
                        role,
                        Set.of(Role.COORDINATOR, Role.OBSERVER, Role.PLANNER).contains(role)
                                ? Set.of("11", "84")
                                : Set.of(),
                        role == Role.LENDER ? ID : null,
                        role == Role.HOSPITAL ? ID : null,
                        role == Role.EXPERT ? ID : null));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachRole")
    void itsTokensLetEveryRoleInAsTheHeaderDoes(Viewer viewer) {
        Verdict verdict = judges().judge(issuer(true, "localhost").token(viewer));

        Viewer proved = ((Verdict.Proved) verdict).admission().viewer();
        assertThat(proved.role()).isEqualTo(viewer.role());
        assertThat(proved.scope()).isEqualTo(viewer.scope());
        assertThat(proved.subject()).startsWith("demo:");
        assertThat(((Verdict.Proved) verdict).admission().expiresAt())
                .isEqualTo(time.instant().plus(LocalIssuer.LASTING));
    }

    @Test
    void anotherFolderHasAnotherKey(@TempDir Path other) {
        Viewer viewer = Viewer.coordinator("anne", Set.of("11"));
        String token = issuer(true, "localhost").token(viewer);
        LocalIssuer elsewhere = new LocalIssuer(
                new DemoViewerHeader(true, null, null), new ListeningAddress("localhost"), new LocalKey(other), time);

        assertThat(tokens(elsewhere).judge(token)).isEqualTo(new Verdict.Refused(Fault.KEY));
    }

    @Test
    void outsideDemonstrationsItSignsAndIsBelievedNothing() {
        String token = issuer(true, "localhost").token(Viewer.coordinator("anne", Set.of("11")));
        LocalIssuer real = issuer(false, null);

        assertThat(tokens(real).judge(token)).isEqualTo(new Verdict.Refused(Fault.ISSUER));
        assertThatIllegalStateException().isThrownBy(() -> real.token(Viewer.coordinator("anne", Set.of("11"))));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", " ", "no such host"})
    void aDemonstrationThatOthersReachIsRefused(String host) {
        assertThatExceptionOfType(OpenToOthersException.class)
                .isThrownBy(() -> issuer(true, host))
                .satisfies(refused -> assertThat(refused.host()).isEqualTo(host == null ? "*" : host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
    void oneThatThisMachineAloneReachesIsNot(String host) {
        assertThat(issuer(true, host).issuer()).isPresent();
    }

    @Test
    void processesThatNeedAKeyAtOnceFindTheSame() throws Exception {
        List<String> keys = Racing.threads(4, () -> new LocalKey(folder).read().getKeyID());

        assertThat(Set.copyOf(keys)).hasSize(1);
        assertThat(folder.toFile().list()).containsExactly(LocalKey.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(LocalKey.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws Exception {
        Files.writeString(folder.resolve(LocalKey.FILE), "{}");

        assertThatIllegalStateException()
                .isThrownBy(() -> new LocalKey(folder).read())
                .withMessageContaining(LocalKey.FILE);
    }

    private LocalIssuer issuer(boolean demonstration, String host) {
        return new LocalIssuer(
                new DemoViewerHeader(demonstration, null, null),
                new ListeningAddress(host),
                new LocalKey(folder),
                time);
    }

    private Tokens judges() {
        return tokens(issuer(true, "localhost"));
    }

    private Tokens tokens(LocalIssuer local) {
        return new Tokens(
                new Provider(new IssuerSettings(null, TestIssuer.AUDIENCE, null, "realm_access.roles"), time),
                local,
                time);
    }
}
