package fr.renfort.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hospital prints its codes while all is well, and signs in by one when nothing else is left. */
class PaperCodePagesTest {

    private static final Pattern CODE = Pattern.compile("<code>([0-9A-Z-]{19})</code>");
    private static final Pattern ACCOUNT = Pattern.compile("value=\"(hospital; hospital=[0-9a-f-]{36})\"");
    private static ConsoleService service;
    private static String account;

    @BeforeAll
    static void start() {
        service = ConsoleService.start(true).withRegister();
        Matcher offered = ACCOUNT.matcher(
                service.get("/sign-in?text=sud%20francilien", "fr").body());
        assertThat(offered.find()).isTrue();
        account = offered.group(1);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aSheetIsPrintedOnceAndEachOfItsCodesSignsTheHospitalInOnce() {
        assertThat(page(account).body()).contains("no sheet yet");
        List<String> codes = CODE.matcher(made(account, service.origin()).body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(codes).hasSize(10);
        assertThat(page(account).body()).contains("Codes still good: 10").doesNotContain(codes.get(0));

        HttpResponse<String> in = used(codes.get(0), service.origin());
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/request?lang=en");
        String session = in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(service.send(HttpRequest.newBuilder(at("/request")).header("Cookie", session))
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.send(HttpRequest.newBuilder(at("/codes?lang=en")).header("Cookie", session))
                        .body())
                .contains("Codes still good: 9", "A code used on");
        HttpResponse<String> again = used(codes.get(0), service.origin());
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("role=\"alert\"", "worth nothing");
    }

    @Test
    void aPageOfAnotherSitePrintsAndTriesNothing() {
        assertThat(made(account, "http://evil.test").statusCode()).isEqualTo(403);
        assertThat(used("0000-0000-0000-0000", "http://evil.test").statusCode()).isEqualTo(403);
    }

    @Test
    void codesAreForHospitals() {
        for (String other : List.of("coordinator; regions=11", "captain")) {
            HttpResponse<String> answer = page(other);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/sign-in?to=/codes&lang=en");
        }
    }

    /** On a service of its own: the tries of the others count as well. */
    @Test
    void whoeverTriesTooOftenIsToldToWait() {
        try (ConsoleService other = ConsoleService.start(true)) {
            HttpResponse<String> answer = used(other, "0000-0000-0000-0000", other.origin());
            for (int i = 0; i < 40 && answer.statusCode() == 403; i++) {
                answer = used(other, "0000-0000-0000-0000", other.origin());
            }

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.body()).contains("try again in a minute");
        }
    }

    private static HttpResponse<String> page(String viewer) {
        return service.send(HttpRequest.newBuilder(at("/codes?lang=en")).header("Renfort-Viewer", viewer));
    }

    private static HttpResponse<String> made(String viewer, String origin) {
        return service.send(form(at("/codes"), "lang=en", origin).header("Renfort-Viewer", viewer));
    }

    private static HttpResponse<String> used(String code, String origin) {
        return used(service, code, origin);
    }

    private static HttpResponse<String> used(ConsoleService asked, String code, String origin) {
        return asked.send(form(
                URI.create(asked.origin() + "/codes/use"),
                "lang=en&to=/&code=" + URLEncoder.encode(code, StandardCharsets.UTF_8),
                origin));
    }

    private static HttpRequest.Builder form(URI address, String body, String origin) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static URI at(String path) {
        return URI.create(service.origin() + path);
    }
}
