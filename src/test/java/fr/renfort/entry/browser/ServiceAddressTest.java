package fr.renfort.entry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {

    @Test
    void whatTheOperatorSaysWinsOverWhatACallNames() {
        ServiceAddress address = new ServiceAddress("https://renfort.example.org/");

        assertThat(address.of(calling("evil.test"))).contains("https://renfort.example.org");
        assertThat(address.secure(calling("evil.test"))).isTrue();
    }

    @Test
    void withoutASettingNamesOfThisMachineAloneAreBelieved() {
        ServiceAddress address = new ServiceAddress(" ");

        assertThat(address.of(calling("localhost:8080"))).contains("http://localhost:8080");
        assertThat(address.of(calling("evil.test"))).isEmpty();
        assertThat(address.of(HttpRequest.GET("/"))).isEmpty();
        assertThat(address.secure(calling("localhost:8080"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"renfort.example.org", "https://renfort.example.org/path", "ftp://renfort.example.org"})
    void anAddressThatIsNoneIsNamed(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceAddress(wrong))
                .withMessageContaining("renfort.address (" + wrong + ")");
    }

    @Test
    void theSecretOfAClientIsNotPrinted() {
        assertThat(new ClientSettings("renfort-pages", "hidden")).hasToString("ClientSettings[id=renfort-pages]");
        assertThat(new ClientSettings("renfort-pages", " ").secret()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "..", "x"})
    void whatABrowserKeptOfNoAttemptIsNone(String kept) {
        assertThat(Attempt.read(kept)).isEmpty();
    }

    @Test
    void whatABrowserKeepsIsReadAgain() {
        Attempt attempt = Attempt.begin("/board/11");

        assertThat(Attempt.read(attempt.kept())).contains(attempt);
    }

    private static HttpRequest<?> calling(String host) {
        return HttpRequest.GET("/").header("Host", host);
    }
}
