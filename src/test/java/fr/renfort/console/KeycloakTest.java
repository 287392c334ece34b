package fr.renfort.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Sign-in with a real Keycloak: {@code mvn -Pkeycloak test -Dtest=KeycloakTest}. */
@EnabledIfSystemProperty(named = "renfort.keycloak", matches = ".+")
class KeycloakTest {

    private static final String PASSWORD = "une phrase de passe";
    private static Keycloak keycloak;
    private static ConsoleService service;

    @BeforeAll
    static void start() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        keycloak = Keycloak.start("http://localhost:" + port);
        keycloak.add("coordinatrice", PASSWORD, "renfort-coordinator", Map.of("renfort_regions", List.of("11", "84")));
        keycloak.add("personne", PASSWORD, "offline_access", Map.of());
        service = ConsoleService.start(
                        false, Map.of("micronaut.server.port", port, "renfort.oidc.issuer", keycloak.issuer()))
                .withRegister();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aCoordinatorSignsInAtKeycloaksOwnPageAndOutAgain() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page();
            page.navigate(service.origin() + "/board/11?lang=fr");
            page.getByText("Se connecter avec le compte de votre agence").click();
            signIn(page, "coordinatrice");

            page.waitForURL(Pattern.compile(".*/board/11\\?lang=fr"));
            assertThat(page.locator("#account")).containsText("Coordinateur (ARS)");
            assertThat(page.locator("#app h2").first()).isVisible();
            assertThat(page.context().cookies())
                    .filteredOn(cookie -> cookie.name.startsWith("renfort-"))
                    .hasSize(1)
                    .allMatch(cookie -> cookie.httpOnly && cookie.name.equals("renfort-session"));
            assertThat(page.evaluate("document.cookie")).asString().doesNotContain("renfort");

            page.locator("#account button").click();
            page.getByText("Se déconnecter aussi").click();
            page.locator("#kc-logout").click();
            page.waitForURL(service.origin() + "/");
            page.navigate(service.origin() + "/board/11?lang=fr");
            page.getByText("Se connecter avec le compte de votre agence").click();
            assertThat(page.locator("#password")).isVisible();
        }
    }

    @Test
    void whoHasNoRoleHereIsToldSo() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page();
            page.navigate(service.origin() + "/sign-in/provider?lang=fr");
            signIn(page, "personne");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("rôle de Renfort");
        }
    }

    @Test
    void theMachineAccountHasItsRegionPlanned() {
        String token = keycloak.plannersToken();

        HttpResponse<String> planned = asked(
                token,
                "mutation { planRegion(input: {regionCode: \\\"11\\\", idempotencyKey: \\\"night\\\"}) { planningRun { id }"
                        + " userErrors { code } } }");
        HttpResponse<String> elsewhere = asked(
                token,
                "mutation { planRegion(input: {regionCode: \\\"84\\\", idempotencyKey: \\\"other\\\"}) { planningRun { id }"
                        + " userErrors { code } } }");

        assertThat(planned.body()).contains("\"planningRun\":{\"id\"", "\"userErrors\":[]");
        assertThat(elsewhere.body()).contains("FORBIDDEN");
    }

    @Test
    void whenKeysRotateNewTokensCountAtOnceAndThoseOfTheKeyThatWentDoNot() {
        String before = keycloak.plannersToken();
        assertThat(asked(before, "{ viewer { role } }").body()).contains("PLANNER");

        keycloak.rotateKeys();

        assertThat(asked(keycloak.plannersToken(), "{ viewer { role } }").body())
                .contains("PLANNER");
        assertThat(asked(before, "{ viewer { role } }").statusCode()).isEqualTo(401);
    }

    private static void signIn(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    private static HttpResponse<String> asked(String token, String query) {
        return service.send(HttpRequest.newBuilder(URI.create(service.origin() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query + "\"}")));
    }
}
