package fr.renfort.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sheet of a plan blanc in a real browser, without scripts: printed, then typed in on a telephone. */
class PaperCodeBrowserTest {

    private ConsoleService service;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        service = ConsoleService.start(true).withRegister();
        browser = Browser.open();
        page = browser.page();
        page.setViewportSize(360, 800);
    }

    @AfterEach
    void close() {
        browser.close();
        service.close();
    }

    @Test
    void aHospitalPrintsItsSheetAndSignsInByOneOfItsCodes() {
        page.navigate(service.origin() + "/sign-in?to=/request&text=sud%20francilien&lang=fr");
        shutsNobodyOut();
        page.locator("button[value^=hospital]").first().click();
        page.getByText("Codes du plan blanc").click();
        assertThat(page.locator("main")).containsText("pas encore de feuille");
        shutsNobodyOut();
        page.locator("main button").click();

        assertThat(page.locator(".codes li")).hasCount(10);
        shutsNobodyOut();
        String code = page.locator(".codes code").nth(3).textContent();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".banner")).isHidden();
        assertThat(page.locator(".screen")).isHidden();
        assertThat(page.locator(".codes")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        page.navigate(service.origin() + "/request?lang=fr");
        page.locator("#account button").click();
        page.navigate(service.origin() + "/sign-in?to=/request&lang=fr");
        typed("0000-0000-0000-0000");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ne vaut rien");
        shutsNobodyOut();
        typed(code.toLowerCase(Locale.ROOT).replace('-', ' '));
        page.waitForURL(Pattern.compile(".*/request\\?lang=fr"));
        assertThat(page.locator("#account")).containsText("Hôpital");
        assertThat(page.locator("#app")).isVisible();
    }

    private void typed(String code) {
        page.getByLabel("Code de la feuille").fill(code);
        page.getByText("Se connecter par ce code").click();
    }

    private void shutsNobodyOut() {
        assertThat(Browser.accessibility(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
