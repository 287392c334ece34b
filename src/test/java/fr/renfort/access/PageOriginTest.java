package fr.renfort.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageOriginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "LOCALHOST",
                "renfort.localhost:8080",
                "127.0.0.1:8080",
                "127.1.2.3",
                "[::1]:8080"
            })
    void aNameOfThisMachineLeadsNowhereElse(String host) {
        assertThat(PageOrigin.thisMachine(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example:8080",
                "localhost.attacker.example",
                "127.0.0.1.attacker.example:8080",
                "10.0.0.7:8080",
                "localhost:80:80",
                ""
            })
    void anyOtherNameMayBelongToSomebodyElse(String host) {
        assertThat(PageOrigin.thisMachine(host)).isFalse();
    }

    @Test
    void noNameAtAllIsNoNameOfThisMachine() {
        assertThat(PageOrigin.thisMachine(null)).isFalse();
    }
}
