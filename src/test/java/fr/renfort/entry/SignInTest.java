package fr.renfort.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.renfort.access.Admission;
import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.PageOrigin;
import fr.renfort.access.Role;
import fr.renfort.access.Shown;
import fr.renfort.access.Viewer;
import fr.renfort.entry.token.Fault;
import fr.renfort.entry.token.TestTokens;
import fr.renfort.entry.token.Verdict;
import fr.renfort.vocabulary.InvalidValueException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private static final String ACCOUNT = "coordinator; regions=11";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final SignIn signIn = new SignIn(new DemoViewerHeader(true, null, null), TestTokens.ofNobody());

    @Test
    void aSessionStandsForTheAccountThatItWasOpenedWith() {
        String session = signIn.session(ACCOUNT, HERE).orElseThrow();

        assertThat(signIn.admit(new Shown(null, session, HERE)))
                .map(Admission::viewer)
                .contains(Viewer.coordinator("demo:coordinator:11", Set.of("11")));
    }

    @Test
    void theHeaderWinsOverTheSession() {
        String session = signIn.session(ACCOUNT, HERE).orElseThrow();

        assertThat(signIn.admit(new Shown("observer; regions=84", session, HERE)))
                .map(admission -> admission.viewer().role())
                .contains(Role.OBSERVER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "Y2FwdGFpbg", "Y29vcmRpbmF0b3I7IHJlZ2lvbnM9WA"})
    void aSessionThatCannotBeReadIsNone(String session) {
        assertThat(signIn.admit(new Shown(null, session, HERE))).isEmpty();
    }

    @Test
    void nobodyIsLetInWhoShowsNothing() {
        assertThat(signIn.admit(new Shown(null, null, HERE))).isEmpty();
    }

    @Test
    void aSessionOpensNothingFromAnotherMachineNorOutsideADemonstration() throws UnknownHostException {
        String session = signIn.session(ACCOUNT, HERE).orElseThrow();
        InetAddress elsewhere = InetAddress.getByName("192.0.2.7");
        SignIn real = new SignIn(new DemoViewerHeader(false, null, null), TestTokens.ofNobody());

        assertThat(signIn.admit(new Shown(null, session, elsewhere))).isEmpty();
        assertThat(signIn.session(ACCOUNT, elsewhere)).isEmpty();
        assertThat(real.admit(new Shown(null, session, HERE))).isEmpty();
        assertThat(real.session(ACCOUNT, HERE)).isEmpty();
    }

    @Test
    void noSessionIsOpenedForAMalformedAccount() {
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> signIn.session("captain", HERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.test", "http://localhost:3000", "null", "://", "https:opaque"})
    void aPageOfAnotherSiteIsForeign(String origin) {
        assertThat(PageOrigin.foreign(origin, "localhost:8080")).isTrue();
    }

    @Test
    void ourOwnPageIsNotForeignNorIsWhoeverNamesNoOrigin() {
        assertThat(PageOrigin.foreign("http://LOCALHOST:8080", "localhost:8080"))
                .isFalse();
        assertThat(PageOrigin.foreign(null, "localhost:8080")).isFalse();
        assertThat(PageOrigin.foreign("http://localhost", null)).isTrue();
    }

    @Test
    void whatIsSaidStandsInForTheHeader() {
        Shown shown = new Shown("a", "s", HERE);

        assertThat(shown.saying(null)).isSameAs(shown);
        assertThat(shown.saying("b")).isEqualTo(new Shown("b", "s", HERE));
        Shown underAnotherName = new Shown(null, null, null, HERE, false);
        assertThat(underAnotherName.saying("b")).isEqualTo(underAnotherName);
    }

    @Test
    void whatATokenProvedWinsOverWhateverIsSaid() {
        Admission proved = new Admission(Viewer.coordinator("oidc:anne", Set.of("84")), Instant.EPOCH);

        assertThat(signIn.admit(new Shown(proved, "observer; regions=11", null, HERE, true)))
                .contains(proved);
    }

    @Test
    void whoSaysATokenThatIsNoneIsTurnedAway() {
        assertThat(signIn.byToken()).isFalse();
        assertThat(signIn.judge("Basic YTpi")).isEqualTo(new Verdict.Refused(Fault.MALFORMED));
    }
}
