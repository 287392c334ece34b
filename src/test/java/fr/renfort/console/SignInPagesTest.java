package fr.renfort.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {

    private static final String COORDINATOR = "coordinator; regions=11";
    private static ConsoleService service;

    @BeforeAll
    static void start() {
        service = ConsoleService.start(true).withRegister();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aChoiceOpensASessionThatScriptsAndOtherSitesCannotUse() {
        HttpResponse<String> taken = choose(COORDINATOR, "/board/11", service.origin());

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.headers().firstValue("Location")).contains("/board/11?lang=en");
        assertThat(taken.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("renfort-session=")
                .containsIgnoringCase("HTTPOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Path=/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.test", "http://localhost:1"})
    void aPageOfAnotherSiteChoosesForNobodyNorSignsAnybodyOut(String origin) {
        assertThat(choose(COORDINATOR, "/", origin).statusCode()).isEqualTo(403);
        assertThat(post("/sign-in/out", "lang=fr", origin).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "evil.test, 404"})
    void underANameOfAnotherSiteTheServiceKnowsNobody(String host, int status) throws IOException {
        URI here = URI.create(service.origin());
        try (Socket socket = new Socket(here.getHost(), here.getPort())) {
            socket.getOutputStream()
                    .write(("GET /roster/11 HTTP/1.1\r\nHost: " + host + ":" + here.getPort() + "\r\nRenfort-Viewer: "
                                    + COORDINATOR + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @ParameterizedTest
    @CsvSource({"//evil.test, /?lang=en", "https://evil.test/request, /?lang=en", "/request, /request?lang=en"})
    void oneGoesOnToOurOwnPagesAlone(String to, String location) {
        assertThat(choose(COORDINATOR, to, service.origin()).headers().firstValue("Location"))
                .contains(location);
    }

    @Test
    void aMalformedChoiceIsTold() {
        HttpResponse<String> refused = choose("captain", "/", service.origin());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("captain", "role=\"alert\"");
    }

    @Test
    void signingOutForgetsTheSession() {
        HttpResponse<String> out = post("/sign-in/out", "lang=fr", service.origin());

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    }

    @Test
    void aSessionIsBelievedByGraphqlFromOurPagesOnly() {
        String cookie = choose(COORDINATOR, "/", service.origin())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";", 2)[0];

        assertThat(graphql(cookie, service.origin()).body()).contains("COORDINATOR");
        assertThat(graphql(cookie, null).statusCode()).isEqualTo(401);
        assertThat(read(cookie, null).body()).contains("COORDINATOR");
        assertThat(read(cookie, "http://evil.test").body()).doesNotContain("COORDINATOR");
        // What is refused before it is read, and what is refused because nobody known calls, are both refused.
        assertThat(graphql(cookie, "http://localhost:1").body()).doesNotContain("COORDINATOR");
    }

    @Test
    void hospitalsAreFoundByName() {
        assertThat(service.get("/sign-in?text=sud%20francilien", "fr").body())
                .containsIgnoringCase("sud francilien")
                .contains("value=\"hospital; hospital=");
        assertThat(service.get("/sign-in", "fr").body()).contains("Aucun hôpital attaqué");
        assertThat(service.get("/sign-in?region=99", "fr").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/request", "/board/11"})
    void whoHasNotSaidWhoTheyAreIsAsked(String page) {
        HttpResponse<String> answer = service.get(page, "en");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?to=" + page + "&lang=en");
    }

    @ParameterizedTest
    @CsvSource({"/request, coordinator; regions=11", "/board/11, coordinator; regions=84", "/board/11, captain"})
    void aPageIsForThoseWhoseItIs(String page, String viewer) {
        HttpResponse<String> answer = service.send(
                HttpRequest.newBuilder(URI.create(service.origin() + page)).header("Renfort-Viewer", viewer));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "/request, coordinator; regions=11, est pour les hôpitaux",
        "/board/11, coordinator; regions=84, est pour les coordinateurs"
    })
    void whosePageItIsNotIsToldWhyTheyAreAskedAgain(String page, String viewer, String why) {
        HttpResponse<String> asked =
                service.send(HttpRequest.newBuilder(URI.create(service.origin() + page + "?lang=fr"))
                        .header("Renfort-Viewer", viewer));
        assertThat(asked.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("&refused=true"));

        HttpResponse<String> chooser = service.send(HttpRequest.newBuilder(URI.create(service.origin()
                        + asked.headers().firstValue("Location").orElseThrow()))
                .header("Renfort-Viewer", viewer));

        assertThat(chooser.body()).contains("role=\"alert\"", "Coordinateur (ARS)", why);
        assertThat(service.get("/sign-in?to=/request&refused=true", "fr").body())
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void thePageTellsWhomToCallWhereScriptsAreOff() {
        HttpResponse<String> page = service.send(HttpRequest.newBuilder(URI.create(service.origin() + "/board/11"))
                .header("Renfort-Viewer", "observer; regions=11"));

        assertThat(page.body()).contains("<noscript>", "15 ou 112", "Observateur national", "Île-de-France");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "style-src 'self';")
                .doesNotContain("unsafe");
    }

    @Test
    void outsideADemonstrationNobodyCanSignIn() {
        try (ConsoleService plain = ConsoleService.start(false)) {
            assertThat(plain.get("/sign-in", "fr").statusCode()).isEqualTo(404);
            assertThat(plain.get("/request", "fr").statusCode()).isEqualTo(401);
            assertThat(plain.get("/request", "fr").body()).contains("plan blanc numérique");
            assertThat(plain.send(form(plain.origin() + "/sign-in", "account=coordinator", plain.origin()))
                            .statusCode())
                    .isIn(400, 404);
        }
    }

    private static HttpResponse<String> choose(String account, String to, String origin) {
        return post(
                "/sign-in",
                "lang=en&account=" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&to="
                        + URLEncoder.encode(to, StandardCharsets.UTF_8),
                origin);
    }

    private static HttpResponse<String> post(String path, String body, String origin) {
        return service.send(form(service.origin() + path, body, origin));
    }

    private static HttpRequest.Builder form(String address, String body, String origin) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> read(String cookie, String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(service.origin() + "/graphql?query=%7Bviewer%7Brole%7D%7D"))
                .header("Cookie", cookie);
        return service.send(origin == null ? request : request.header("Origin", origin));
    }

    private static HttpResponse<String> graphql(String cookie, String origin) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.origin() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ viewer { role } }\"}"));
        return service.send(origin == null ? request : request.header("Origin", origin));
    }
}
