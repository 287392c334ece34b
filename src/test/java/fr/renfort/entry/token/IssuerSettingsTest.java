package fr.renfort.entry.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerSettingsTest {

    @Test
    void withoutAnIssuerNobodyIsBelieved() {
        assertThat(new IssuerSettings(" ", "renfort", " ", "roles"))
                .isEqualTo(new IssuerSettings(null, "renfort", null, "roles"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "http://id.example/realm, renfort, -, roles, issuer",
                "id.example, renfort, -, roles, issuer",
                "https://id example, renfort, -, roles, issuer",
                "https://id.example, '', -, roles, audience",
                "https://id.example, renfort, http://id.example/keys, roles, jwks",
                "-, renfort, https://id.example/keys, roles, jwks",
                "https://id.example, renfort, -, a..b, roles"
            })
    void namesTheSettingThatCannotBe(String issuer, String audience, String jwks, String roles, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IssuerSettings(issuer, audience, jwks, roles))
                .withMessageContaining("renfort.oidc." + named + " (");
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example/realms/ars, true",
        "http://localhost:8081/realms/ars, true",
        "http://127.0.0.1:8081, true",
        "http://[::1]:8081, true",
        "http://localhost.example, false",
        "ftp://localhost, false"
    })
    void onlyWhatNobodyCanChangeOnTheWayIsTrusted(String address, boolean trusted) {
        assertThat(IssuerSettings.trustworthy(address)).isEqualTo(trusted);
    }
}
