package fr.renfort.exchange;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Language;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.paper.calendar.CalendarFeeds;
import fr.renfort.pool.TwoRegions;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PapersOverHttpTest {

    private static final String COORDINATOR = "coordinator; regions=11";
    private static final String FAR_COORDINATOR = "coordinator; regions=84";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static MissionRooms rooms;
    private static URI address;
    private static Mission mission;

    @BeforeAll
    static void start() {
        rooms = new MissionRooms(Map.of(
                "micronaut.server.port", "-1", "renfort.demonstration", "true", "renfort.run.improvement", "0s"));
        UUID expert = rooms.expert("Martineau");
        UUID need = rooms.need(1, 1, 2);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 1, 2))));
        mission = rooms.only(expert, MissionState.SOLICITED);
        address = rooms.context.getBean(EmbeddedServer.class).start().getURI();
    }

    @AfterAll
    static void stop() {
        rooms.close();
    }

    @Test
    void eachPaperIsAPdfInTheLanguageAskedForThatNoCacheKeeps() throws Exception {
        UUID incident = mission.destination().incident();
        Map<String, List<String>> papers = Map.of(
                "/papers/missions/" + mission.id() + "/order.pdf", List.of("Ordre de mission", "Mission order"),
                "/papers/incidents/" + incident + "/situation.pdf", List.of("Point de situation", "Situation report"),
                "/papers/incidents/" + incident + "/complaint.pdf", List.of("plainte", "complaint"));
        for (Map.Entry<String, List<String>> paper : papers.entrySet()) {
            assertThat(text(paper.getKey() + "?lang=fr"))
                    .containsIgnoringCase(paper.getValue().get(0));
            assertThat(text(paper.getKey() + "?lang=en"))
                    .containsIgnoringCase(paper.getValue().get(1));
        }
    }

    @Test
    void whatIsNotTheCallersLooksAsIfItWereNotThere() throws Exception {
        String known = "/papers/missions/" + mission.id() + "/order.pdf";
        String unknown = "/papers/missions/" + UUID.randomUUID() + "/order.pdf";
        HttpResponse<byte[]> foreign = get(known, FAR_COORDINATOR);
        HttpResponse<byte[]> absent = get(unknown, FAR_COORDINATOR);

        assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
        assertThat(new String(foreign.body()).replace(known, ""))
                .isEqualTo(new String(absent.body()).replace(unknown, ""));
    }

    @Test
    void aCalendarIsReadByItsSecretAloneAndAnotherSecretReadsNothing() throws Exception {
        String secret = rooms.context
                .getBean(CalendarFeeds.class)
                .makeForLender(LENDS, TwoRegions.LENDER, Language.FR)
                .orThrow()
                .secret();
        HttpResponse<byte[]> feed = send(HttpRequest.newBuilder(address.resolve("/calendar/" + secret + ".ics")));

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(new String(feed.body())).contains("BEGIN:VEVENT", "Alix Martineau");
        assertThat(send(HttpRequest.newBuilder(address.resolve("/calendar/" + secret.substring(1) + "x.ics")))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String text(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path, COORDINATOR);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static HttpResponse<byte[]> get(String path, String viewer) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Renfort-Viewer", viewer));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
