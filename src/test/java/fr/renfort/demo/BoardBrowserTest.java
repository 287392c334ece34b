package fr.renfort.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import fr.renfort.console.Browser;
import fr.renfort.console.Line;
import java.util.ArrayList;
import java.util.List;
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
    private final List<String> origins = new ArrayList<>();

    BoardBrowserTest(ShownDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
        page = browser.page();
        origins.add(demonstration.address().toString());
    }

    @AfterEach
    void nothingLeftTheOriginAndNothingWasComplainedOf() {
        assertThat(browser.requests()).allMatch(url -> origins.stream().anyMatch(url::startsWith));
        assertThat(browser.complaints().stream()
                        .filter(complaint ->
                                !complaint.contains("net::ERR_") && !complaint.contains("WebSocket connection")))
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

    @Test
    void whoBringsColoursOfTheirOwnSeesWhatColoursSaid() {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK));
        lookAs("Coordinateur (ARS)", "fr");

        assertThat(page.evaluate("getComputedStyle(document.querySelector('rect.whole')).stroke"))
                .isEqualTo(
                        page.evaluate("(() => { const probe = document.body.appendChild(document.createElement('p'));"
                                + " probe.style.color = 'CanvasText'; const seen = getComputedStyle(probe).color; probe.remove();"
                                + " return seen; })()"));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('#decide')).borderTopWidth"))
                .isEqualTo("2px");
        assertNoViolations();
    }

    @Test
    void whoWantsNoMovementGetsNone() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        lookAs("Coordinateur (ARS)", "fr");

        assertThat(page.evaluate(
                        "[...document.querySelectorAll('*')].filter((one) => { const seen = getComputedStyle(one);"
                                + " return seen.animationName !== 'none' || seen.transitionProperty !== 'none'"
                                + " || seen.scrollBehavior !== 'auto'; }).length"))
                .isEqualTo(0);
    }

    @Test
    void isStillThereWithWhatWasSeenLastWhenItCannotBeFetched() {
        try (Line line = Line.to(demonstration.address().toString())) {
            origins.add(line.origin());
            lookAs(line.origin(), "Coordinateur (ARS)", "fr");
            Browser.awaitShell(page);
            line.cut(true);
            page.reload();

            assertThat(page.locator("#connection")).containsText("plus à jour");
            assertThat(page.locator(".incident h3").first()).containsText("Gravité 4");
            assertNoViolations();
            line.cut(false);
            page.reload();
            assertThat(page.locator("[data-live=true]")).isVisible();
        }
    }

    @Test
    void tellsAHospitalWhyItDoesNotSeeIt() {
        page.navigate(demonstration.address() + "/sign-in?to=/request&lang=fr");
        page.locator("button[value^='hospital;']").first().click();
        page.locator("#request").waitFor();

        page.navigate(demonstration.address() + "/board/11");

        assertThat(page.locator(".notice[role=alert]"))
                .containsText("(Hôpital) : le tableau de nuit est pour les coordinateurs");
        assertNoViolations();
    }

    private void lookAs(String role, String language) {
        lookAs(demonstration.address().toString(), role, language);
    }

    private void lookAs(String address, String role, String language) {
        page.navigate(address + "/sign-in?to=/board/11&lang=" + language);
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
