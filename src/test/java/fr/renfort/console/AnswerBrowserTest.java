package fr.renfort.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.renfort.mission.MissionRooms.duties;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.renfort.mission.DeclineScope;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionRooms;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.mission.MissionState;
import fr.renfort.notice.answer.AnswerLinks;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The address in a notice, opened on a telephone, without scripts. */
class AnswerBrowserTest {

    private MissionRooms rooms;
    private String origin;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        rooms = new MissionRooms(Map.of("micronaut.server.port", "-1", "renfort.run.improvement", "0s"));
        browser = Browser.open();
        page = browser.page();
        page.setViewportSize(360, 800);
    }

    @AfterEach
    void close() {
        browser.close();
        rooms.close();
    }

    @Test
    void openingThePageAnswersNothingAndAButtonAnswers() {
        UUID expert = rooms.expert("Martineau");
        Mission asked = asked(expert);
        String address = address(asked);

        page.navigate(address);
        assertThat(page.locator("main")).containsText("Alix Martineau");
        assertThat(page.locator("main")).containsText("CH de 11 (Ville)");
        shutsNobodyOut();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens/answer.png")));
        assertThat(rooms.only(expert, MissionState.SOLICITED).id()).isEqualTo(asked.id());

        page.getByText("Répondre oui").click();
        assertThat(page.locator("h1")).containsText("Merci");
        shutsNobodyOut();
        assertThat(rooms.only(expert, MissionState.OFFERED).id()).isEqualTo(asked.id());

        page.navigate(address);
        assertThat(page.locator("main")).containsText("Connectez-vous");
        shutsNobodyOut();
    }

    @Test
    void aNoTellsWhyAndForWhatAndWhatIsWrongIsSaid() {
        UUID expert = rooms.expert("Martineau");
        Mission asked = asked(expert);

        page.navigate(address(asked));
        page.getByLabel("Motif").fill("   ");
        page.getByText("Répondre non").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        shutsNobodyOut();
        page.getByLabel("Motif").fill("Opération ce jour-là");
        page.getByLabel("cet incident").check();
        page.getByText("Répondre non").click();

        assertThat(page.locator("main")).containsText("Votre non est enregistré");
        Mission declined = rooms.only(expert, MissionState.DECLINED);
        assertThat(declined.progress().reason()).isEqualTo("Opération ce jour-là");
        assertThat(declined.progress().declineScope()).isEqualTo(DeclineScope.THIS_INCIDENT);
    }

    private String address(Mission asked) {
        return origin + "/answer/"
                + rooms.context
                        .getBean(AnswerLinks.class)
                        .make(asked.lender(), asked.id(), UUID.randomUUID())
                        .orElseThrow();
    }

    private Mission asked(UUID expert) {
        UUID need = rooms.need(1, 1, 2);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, expert, 1, 2))));
        serve();
        return rooms.only(expert, MissionState.SOLICITED);
    }

    /** Only once the question is asked: a service plans by itself what waits for a plan. */
    private void serve() {
        origin = rooms.context.getBean(EmbeddedServer.class).start().getURI().toString();
    }

    private void shutsNobodyOut() {
        assertThat(Browser.accessibility(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
