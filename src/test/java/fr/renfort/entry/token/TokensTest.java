package fr.renfort.entry.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import fr.renfort.access.Admission;
import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.SettableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static final UUID ID = UUID.fromString("6f9cbb1e-3f0c-4d29-9c57-0d1a52f0a001");

    private final SettableTime time = SettableTime.at("2026-03-01T00:00:00Z");
    private final Instant now = time.instant();
    private final TestIssuer issuer = TestIssuer.start();
    private final Tokens tokens = TestTokens.of(issuer, time);

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aTokenProvesWhoCallsUntilItExpires() {
        Verdict proved =
                new Verdict.Proved(new Admission(Viewer.coordinator("oidc:anne", Set.of("11")), now.plusSeconds(600)));

        assertThat(tokens.expected()).isTrue();
        assertThat(tokens.judge(issuer.token(issuer.claims(now)))).isEqualTo(proved);
        assertThat(tokens.judge(issuer.curved(issuer.claims(now)))).isEqualTo(proved);
    }

    @Test
    void whatIsWrongWithATokenIsTold() {
        WrongTokens.of(issuer, now)
                .forEach((name, wrong) ->
                        assertThat(tokens.judge(wrong.token())).as(name).isEqualTo(new Verdict.Refused(wrong.fault())));
    }

    @Test
    void whatExpiresHasExpiredAtThatVeryInstant() {
        String token = issuer.token(issuer.claims(now));

        time.advance(Duration.ofSeconds(599));
        assertThat(tokens.judge(token)).isInstanceOf(Verdict.Proved.class);
        time.advance(Duration.ofSeconds(1));
        assertThat(tokens.judge(token)).isEqualTo(new Verdict.Refused(Fault.EXPIRED));
    }

    @Test
    void theClockOfTheIssuerMayBeHalfAMinuteAhead() {
        assertThat(tokens.judge(issuer.token(issuer.claims(now.plusSeconds(30)))))
                .isInstanceOf(Verdict.Proved.class);
        assertThat(tokens.judge(issuer.token(issuer.claims(now.plusSeconds(31)))))
                .isEqualTo(new Verdict.Refused(Fault.EARLY));
    }

    @Test
    void aTokenNeedNotSayFromWhenItHolds() {
        assertThat(tokens.judge(issuer.token(issuer.claims(now).notBeforeTime(null))))
                .isInstanceOf(Verdict.Proved.class);
    }

    @ParameterizedTest
    @CsvSource({"hospital, HOSPITAL", "lender, LENDER", "expert, EXPERT"})
    void whoActsForSomebodySeesNothingElse(String name, Role role) {
        JWTClaimsSet.Builder claims = issuer.claims(now, name)
                .claim("renfort_regions", "11")
                .claim("renfort_hospital", ID.toString())
                .claim("renfort_lender", List.of(ID.toString()))
                .claim("renfort_expert", ID.toString());

        assertThat(viewer(claims))
                .isEqualTo(new Viewer(
                        "oidc:anne",
                        role,
                        Set.of(),
                        role == Role.LENDER ? ID : null,
                        role == Role.HOSPITAL ? ID : null,
                        role == Role.EXPERT ? ID : null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"observer | 11,84", "planner | 11 84", "coordinator | 84, 11"})
    void regionsMayBeOneText(String name, String regions) {
        assertThat(viewer(issuer.claims(now, name).claim("renfort_regions", regions))
                        .regions())
                .containsExactlyInAnyOrder("11", "84");
    }

    @Test
    void whoKeepsTheNationalRegistersNeedsNoRegion() {
        assertThat(viewer(issuer.claims(now, "national-administrator")).is(Role.NATIONAL_ADMINISTRATOR))
                .isTrue();
    }

    @Test
    void aNewKeyCountsAtOnceAndTheOldOneNoLonger() {
        String old = issuer.token(issuer.claims(now));
        assertThat(tokens.judge(old)).isInstanceOf(Verdict.Proved.class);
        RSAKey next = TestIssuer.rsa("rsa-2");
        issuer.rotate(next);

        assertThat(tokens.judge(issuer.token(issuer.claims(now)))).isInstanceOf(Verdict.Proved.class);
        assertThat(tokens.judge(old)).isEqualTo(new Verdict.Refused(Fault.KEY));
        assertThat(issuer.readings()).isEqualTo(2);
    }

    @Test
    void keysOfStrangersDoNotMakeTheIssuerBeAskedAgainAndAgain() {
        RSAKey theirs = TestIssuer.rsa("theirs");
        for (int attempt = 0; attempt < 20; attempt++) {
            RSAKey named = new RSAKey.Builder(theirs).keyID("theirs-" + attempt).build();
            assertThat(tokens.judge(TestIssuer.signed(named, issuer.claims(now))))
                    .isEqualTo(new Verdict.Refused(Fault.KEY));
        }

        assertThat(issuer.readings()).isLessThanOrEqualTo(2);
        assertThat(tokens.judge(issuer.token(issuer.claims(now)))).isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void whoCannotBeJudgedIsNotRefused() {
        issuer.down(true);
        String token = issuer.token(issuer.claims(now));

        assertThat(tokens.judge(token)).isEqualTo(new Verdict.Unknown());
        assertThat(tokens.judge(token)).isEqualTo(new Verdict.Unknown());
        issuer.down(false);
        time.advance(Duration.ofSeconds(5));
        assertThat(tokens.judge(token)).isInstanceOf(Verdict.Proved.class);
        issuer.down(true);
        assertThat(tokens.judge(token)).isInstanceOf(Verdict.Proved.class);
    }

    @Test
    void aProviderThatSpeaksOfAnotherIssuerIsNotBelieved() {
        issuer.callItself("https://elsewhere.example");

        assertThat(tokens.judge(issuer.token(issuer.claims(now)))).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void rolesMayBeInAnotherClaim() {
        IssuerSettings settings =
                new IssuerSettings(issuer.name(), TestIssuer.AUDIENCE, issuer.name() + "/keys", "roles");
        Tokens elsewhere = new Tokens(new Provider(settings, time), TestTokens.noDemonstration(time), time);
        JWTClaimsSet.Builder claims =
                issuer.claims(now).claim("realm_access", Map.of()).claim("roles", List.of("renfort-coordinator"));

        assertThat(elsewhere.judge(issuer.token(claims))).isInstanceOf(Verdict.Proved.class);
    }

    private Viewer viewer(JWTClaimsSet.Builder claims) {
        return ((Verdict.Proved) tokens.judge(issuer.token(claims))).admission().viewer();
    }
}
