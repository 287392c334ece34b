package fr.renfort.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.renfort.vocabulary.InvalidValueException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoViewerHeaderTest {

    private static final String ID = "6f9cbb1e-3f0c-4d29-9c57-0d1a52f0a001";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final DemoViewerHeader header = new DemoViewerHeader(true, null, null);

    @Test
    void readsACoordinatorWithTheirRegions() {
        assertThat(header.viewer("coordinator; regions=84, 11", HERE))
                .contains(Viewer.coordinator("demo:coordinator:11,84", Set.of("11", "84")));
    }

    @Test
    void readsWhomTheOthersActFor() {
        assertThat(header.viewer("lender;lender=" + ID, HERE))
                .contains(new Viewer("demo:lender:" + ID, Role.LENDER, Set.of(), UUID.fromString(ID), null, null));
        assertThat(header.viewer("hospital; hospital=" + ID + "; regions=11", HERE))
                .contains(new Viewer(
                        "demo:hospital:" + ID, Role.HOSPITAL, Set.of("11"), null, UUID.fromString(ID), null));
        assertThat(header.viewer("expert; expert=" + ID, HERE))
                .contains(new Viewer("demo:expert:" + ID, Role.EXPERT, Set.of(), null, null, UUID.fromString(ID)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observer; regions=11       | OBSERVER",
                "planner; regions=11        | PLANNER",
                "national-administrator     | NATIONAL_ADMINISTRATOR"
            })
    void readsEveryOtherRole(String value, Role role) {
        assertThat(header.viewer(value, HERE)).get().extracting(Viewer::role).isEqualTo(role);
    }

    @Test
    void namesTheSameViewerHoweverTheHeaderIsSpelled() {
        assertThat(header.viewer("coordinator;regions=11,84", HERE))
                .isEqualTo(header.viewer("coordinator ; regions = 84 , 11", HERE));
    }

    @Test
    void letsNobodyInOutsideADemonstration() {
        assertThat(new DemoViewerHeader(false, null, null).viewer("coordinator; regions=11", HERE))
                .isEmpty();
        assertThat(new DemoViewerHeader(false, null, null).demonstration()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "0.0.0.0", "2001:db8::1", "fe80::1"})
    void letsNobodyInFromAnotherMachine(String address) throws UnknownHostException {
        assertThat(header.viewer("coordinator; regions=11", InetAddress.getByName(address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"})
    void letsThisMachineIn(String address) throws UnknownHostException {
        assertThat(header.viewer("coordinator; regions=11", InetAddress.getByName(address)))
                .isPresent();
    }

    @Test
    void withoutAHeaderThereIsNoViewer() {
        assertThat(header.viewer(null, HERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | error.viewer.role",
                "boss; regions=11                     | error.viewer.role",
                "COORDINATOR; regions=11              | error.viewer.role",
                "coordinator                          | error.viewer.regions",
                "coordinator; regions=                | error.viewer.regions",
                "coordinator; regions=11,,84          | error.viewer.regions",
                "coordinator; regions=Bretagne        | error.viewer.regions",
                "planner; regions=11;84               | error.viewer.parameter",
                "coordinator; regions=11; regions=84  | error.viewer.parameter",
                "coordinator; regions=11; colour=red  | error.viewer.parameter",
                "coordinator; regions=11; =red        | error.viewer.parameter",
                "coordinator; regions=11;             | error.viewer.parameter",
                "lender                               | error.viewer.id",
                "lender; lender=me                    | error.viewer.id",
                "lender; lender=1-1-1-1-1             | error.viewer.id",
                "lender; hospital=6f9cbb1e-3f0c-4d29-9c57-0d1a52f0a001 | error.viewer.parameter"
            })
    void saysWhatIsWrongWithAMalformedHeader(String value, String key) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> header.viewer(value, HERE))
                .satisfies(failure -> {
                    assertThat(failure.error().message()).isEqualTo(key);
                    assertThat(failure.error().path()).isEqualTo(List.of("Renfort-Viewer"));
                });
    }

    @Test
    void itIsThereByDefaultOnTheProgramsOwnDatabaseOnly() {
        assertThat(new DemoViewerHeader(null, null, null).demonstration()).isTrue();
        assertThat(new DemoViewerHeader(null, " ", " ").demonstration()).isTrue();
        assertThat(new DemoViewerHeader(null, null, "https://id.example.org").demonstration())
                .isFalse();
        assertThat(new DemoViewerHeader(null, "jdbc:postgresql://db/renfort", null).demonstration())
                .isFalse();
        assertThat(new DemoViewerHeader(true, "jdbc:postgresql://db/renfort", null).demonstration())
                .isTrue();
    }
}
