package fr.renfort.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import fr.renfort.console.Browser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The night board of the demonstration, in a real browser. */
@ExtendWith(ShownDemonstration.Once.class)
class BoardBrowserTest {

    private final ShownDemonstration demonstration;
    private Browser browser;
    private Page page;

    BoardBrowserTest(ShownDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
        page = browser.page();
    }

    @AfterEach
    void nothingLeftTheOriginAndNothingWasComplainedOf() {
        assertThat(browser.requests())
                .allMatch(url -> url.startsWith(demonstration.address().toString()));
        assertThat(browser.complaints().stream().filter(complaint -> !complaint.contains("net::ERR_")))
                .isEmpty();
        browser.close();
    }

    @Test
    void tellsWhatGoesOnAndHowOldItIs() {
        lookAs("Coordinateur (ARS)", "fr");

        assertThat(page.locator(".incident h3").first()).containsText("Gravité 4");
        assertThat(page.locator(".incident").first()).containsText("Détection");
        assertThat(page.locator("#gaps li").first()).isVisible();
        assertThat(page.locator("#runs")).containsText("Urgence");
        assertThat(page.locator("#age")).containsText(Pattern.compile("il y a \\d+ s"));
        assertThat(page.locator("[data-live=true]")).isVisible();
        assertThat(page.locator(".map circle.hit")).hasCount(2);
    }

    @Test
    void saysWhenTheConnectionIsLostAndWhenItIsBack() {
        lookAs("Coordinateur (ARS)", "fr");
        browser.cut(true);
        assertThat(page.locator("#connection")).containsText("plus à jour");
        browser.cut(false);
        assertThat(page.locator("#connection")).hasText("");
    }

    @Test
    void shutsNobodyOutByDayByNightOnAPhoneAndOnPaper() {
        lookAs("Observateur national", "en");
        assertThat(page.locator("#decide")).containsText("To decide");
        assertThat(page.locator(".map")).isVisible();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertNoViolations();
        }
        page.evaluate("document.documentElement.classList.add('night')");
        assertNoViolations();
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#account")).isHidden();
    }

    private void lookAs(String role, String language) {
        String to = demonstration.address() + "/sign-in?to=/board/11&lang=" + language;
        page.navigate(to);
        page.locator(".accounts button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHasText(language.equals("fr") ? role : "National observer"))
                .click();
        page.locator(".incident").first().waitFor();
    }

    private void assertNoViolations() {
        assertThat(Browser.accessibility(page).analyze().getViolations())
                .extracting(Rule::toString)
                .isEmpty();
    }
}
