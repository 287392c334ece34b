package fr.renfort.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.entry.token.TestIssuer;
import io.micronaut.context.env.Environment;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser goes to the provider's page, comes back with a code, and has a session. */
class ProviderSignInTest {

    private TestIssuer issuer;
    private ConsoleService service;

    @BeforeEach
    void start() {
        issuer = TestIssuer.start();
        service = ConsoleService.start(false, Map.of("renfort.oidc.issuer", issuer.name()));
    }

    @AfterEach
    void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void whoIsLetInThereIsLetInHereAndGoesOnToThePageTheyWanted() {
        Gone gone = depart("/board/11");
        issuer.grant("code-1", gone.said("code_challenge"), gone.said("redirect_uri"), coordinator());

        HttpResponse<String> back = arrive(gone, "code=code-1&state=" + gone.said("state"));

        assertThat(gone.address()).startsWith(issuer.name() + "/auth?");
        assertThat(gone.said("response_type")).isEqualTo("code");
        assertThat(gone.said("code_challenge_method")).isEqualTo("S256");
        assertThat(gone.cookies()).contains("SameSite=Lax").containsIgnoringCase("HttpOnly");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("0; url=/board/11?lang=");
        assertThat(cookies(back))
                .contains("renfort-session=s.", "SameSite=Strict", "Max-Age=28800", "renfort-attempt=;")
                .containsIgnoringCase("HttpOnly");
        assertThat(page("/board/11", session(back)).statusCode()).isEqualTo(200);
        assertThat(asked(session(back), service.origin()).body()).contains("COORDINATOR", "oidc:anne");
    }

    @Test
    void aSessionServesOurOwnPagesAlone() {
        String session = signedIn();

        assertThat(asked(session, "http://evil.test").body()).doesNotContain("COORDINATOR");
        assertThat(asked(session, null).body()).doesNotContain("COORDINATOR");
    }

    @Test
    void whoSignsOutIsOutAlsoWhereTheCookieWasKept() {
        String session = signedIn();
        HttpResponse<String> out = service.send(HttpRequest.newBuilder(at("/sign-in/out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", service.origin())
                .header("Cookie", session)
                .POST(HttpRequest.BodyPublishers.ofString("lang=en")));

        assertThat(out.headers().firstValue("Location")).contains("/sign-in/out?lang=en");
        assertThat(cookies(out)).contains("Max-Age=0");
        assertThat(asked(session, service.origin()).statusCode()).isEqualTo(401);
        assertThat(service.get("/sign-in/out", "en").body())
                .contains(issuer.name() + "/logout?client_id=renfort-pages&amp;post_logout_redirect_uri=");
    }

    @Test
    void aCodeCountsOnceAndForTheBrowserThatBeganAlone() {
        Gone gone = depart("/");
        Gone other = depart("/");
        issuer.grant("code-1", gone.said("code_challenge"), gone.said("redirect_uri"), coordinator());
        issuer.grant("code-2", gone.said("code_challenge"), gone.said("redirect_uri"), coordinator());

        // Somebody else's code in this browser: another verifier.
        assertThat(arrive(other, "code=code-1&state=" + other.said("state")).statusCode())
                .isEqualTo(403);
        assertThat(arrive(gone, "code=code-2&state=" + gone.said("state")).statusCode())
                .isEqualTo(200);
        assertThat(arrive(gone, "code=code-2&state=" + gone.said("state")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code=code-1",
                "code=code-1&state=made-up",
                "state=STATE&error=access_denied",
                "code=code-1&state=STATE&iss=https://elsewhere.example",
            })
    void whoeverComesBackOtherwiseIsNotLetIn(String query) {
        Gone gone = depart("/");
        issuer.grant("code-1", gone.said("code_challenge"), gone.said("redirect_uri"), coordinator());

        HttpResponse<String> back = arrive(gone, query.replace("STATE", gone.said("state")));

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("role=\"alert\"");
        assertThat(cookies(back)).doesNotContain("renfort-session");
    }

    @ParameterizedTest
    @CsvSource({"-", "renfort-attempt=x"})
    void withoutAnAttemptNobodyComesBack(String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/sign-in/provider/back?code=c&state=s"));

        assertThat(service.send(cookie.equals("-") ? request : request.header("Cookie", cookie))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTokenThatLetsNobodyInOpensNoSessionAndSaysWhy() {
        Gone gone = depart("/");
        String stranger = issuer.token(issuer.claims(Instant.now(), "nothing"));
        issuer.grant("code-1", gone.said("code_challenge"), gone.said("redirect_uri"), stranger);

        HttpResponse<String> back = arrive(gone, "code=code-1&state=" + gone.said("state"));

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("must give a role in Renfort");
    }

    @Test
    void whileTheProviderIsDownOneIsAskedToTryAgain() {
        Gone gone = depart("/");
        issuer.down(true);

        assertThat(arrive(gone, "code=code-1&state=" + gone.said("state")).statusCode())
                .isEqualTo(503);
        issuer.close();
        assertThat(arrive(gone, "code=code-1&state=" + gone.said("state")).statusCode())
                .isEqualTo(503);
        try (ConsoleService late = ConsoleService.start(false, Map.of("renfort.oidc.issuer", issuer.name()))) {
            assertThat(late.get("/sign-in/provider", "en").statusCode()).isEqualTo(503);
            assertThat(late.get("/sign-in/out", "en").body()).doesNotContain("logout");
        }
    }

    @Test
    void whileSessionsCannotBeReadOneIsAskedToTryAgain() throws SQLException {
        String session = signedIn();
        Environment settings = service.context().getEnvironment();
        try (Connection connection = DriverManager.getConnection(
                        settings.getRequiredProperty("datasources.default.url", String.class),
                        settings.getRequiredProperty("datasources.default.username", String.class),
                        settings.getRequiredProperty("datasources.default.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE renfort.sign_in_session RENAME TO gone");
        }

        HttpResponse<String> answer = asked(session, service.origin());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void theOperatorsAddressIsWhereOneComesBackToAndCookiesGoByHttpsOnly() {
        Map<String, Object> settings = Map.of(
                "renfort.oidc.issuer", issuer.name(),
                "renfort.oidc.client.secret", "of the test",
                "renfort.address", "https://renfort.example.org");
        try (ConsoleService behind = ConsoleService.start(false, settings)) {
            HttpResponse<String> gone = behind.get("/sign-in/provider?to=/request", "fr");

            assertThat(gone.headers().firstValue("Location").orElseThrow())
                    .contains("redirect_uri=https%3A%2F%2Frenfort.example.org%2Fsign-in%2Fprovider%2Fback");
            assertThat(cookies(gone)).containsIgnoringCase("Secure");
            HttpRequest.Builder back = HttpRequest.newBuilder(
                            URI.create(behind.origin() + "/sign-in/provider/back?code=unknown&state=" + state(gone)))
                    .header("Cookie", cookies(gone).split(";", 2)[0]);
            assertThat(behind.send(back).statusCode()).isEqualTo(403);
            assertThat(new String(Base64.getDecoder().decode(issuer.basic().substring(6)), StandardCharsets.UTF_8))
                    .isEqualTo("renfort-pages:of+the+test");
        }
    }

    @Test
    void pagesAskWhoeverIsNotSignedIn() {
        HttpResponse<String> page = service.get("/board/11", "en");
        HttpResponse<String> ways = service.get("/sign-in?to=/board/11", "en");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(ways.body())
                .contains("/sign-in/provider?to=/board/11", "action=\"/codes/use\"")
                .doesNotContain("name=\"account\"");
    }

    private String signedIn() {
        Gone gone = depart("/");
        issuer.grant("signed-in", gone.said("code_challenge"), gone.said("redirect_uri"), coordinator());
        return session(arrive(gone, "code=signed-in&state=" + gone.said("state")));
    }

    private String coordinator() {
        return issuer.token(issuer.claims(Instant.now()));
    }

    private static String state(HttpResponse<String> gone) {
        Matcher state = Pattern.compile("state=([A-Za-z0-9_-]+)")
                .matcher(gone.headers().firstValue("Location").orElseThrow());
        return state.find() ? state.group(1) : "";
    }

    private record Gone(String address, Map<String, String> parameters, String cookies) {

        String said(String name) {
            return parameters.get(name);
        }
    }

    private Gone depart(String to) {
        HttpResponse<String> gone = service.get("/sign-in/provider?to=" + to, "en");
        String address = gone.headers().firstValue("Location").orElseThrow();
        Map<String, String> said = new HashMap<>();
        for (String pair : URI.create(address).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            said.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return new Gone(address, said, cookies(gone));
    }

    private HttpResponse<String> arrive(Gone gone, String query) {
        return service.send(HttpRequest.newBuilder(at("/sign-in/provider/back?" + query))
                .header("Accept-Language", "en")
                .header("Cookie", gone.cookies().split(";", 2)[0]));
    }

    private HttpResponse<String> page(String path, String session) {
        return service.send(HttpRequest.newBuilder(at(path)).header("Cookie", session));
    }

    private HttpResponse<String> asked(String session, String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/graphql"))
                .header("Content-Type", "application/json")
                .header("Cookie", session)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ viewer { role subject } }\"}"));
        return service.send(origin == null ? request : request.header("Origin", origin));
    }

    private URI at(String path) {
        return URI.create(service.origin() + path.replace("http:", URLEncoder.encode("http:", StandardCharsets.UTF_8)));
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("renfort-session="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
    }

    private static String cookies(HttpResponse<String> answer) {
        return String.join("\n", answer.headers().allValues("Set-Cookie"));
    }
}
