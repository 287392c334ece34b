package fr.renfort.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.cookie.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST", "renfort.localhost:8080", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080"})
    void whatNeedsNoProofCountsUnderANameOfThisMachine(String host) {
        Shown shown = Shown.by(called(host));

        assertThat(shown.header()).isEqualTo("observer; regions=11");
        assertThat(shown.session()).isEqualTo("session");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attacker.example:8080", "localhost.attacker.example", "127.0.0.1.attacker.example:8080", "10.0.0.7:8080", ""})
    void andUnderNoOtherNameThatLeadsHere(String host) {
        Shown shown = Shown.by(called(host).header(HttpHeaders.ORIGIN, "http://" + host));

        assertThat(shown.header()).isNull();
        assertThat(shown.session()).isNull();
    }

    @Test
    void noNameAtAllIsNoNameOfThisMachine() {
        assertThat(PageOrigin.thisMachine(null)).isFalse();
    }

    private static MutableHttpRequest<?> called(String host) {
        return HttpRequest.GET("http://localhost:8080/")
                .header(HttpHeaders.HOST, host)
                .header(DemoViewerHeader.NAME, "observer; regions=11")
                .cookie(Cookie.of(SignIn.COOKIE, "session"));
    }
}
