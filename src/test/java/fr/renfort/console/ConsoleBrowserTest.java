package fr.renfort.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleBrowserTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final int MOST_TABS = 40;

    private static ConsoleService service;
    private Browser browser;
    private Page page;

    @BeforeAll
    static void start() {
        service = ConsoleService.start(true).withRegister();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.open();
        page = browser.page();
    }

    @AfterEach
    void nothingLeftTheOriginAndNothingWasComplainedOf() {
        List<String> requests = browser.requests();
        List<String> complaints = browser.complaints();
        browser.close();
        assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(service.origin() + "/"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void fromTheStartPageToAnAnswerByKeyboardAlone() {
        page.navigate(service.origin() + "/");
        tabTo("GraphiQL");
        page.keyboard().press("Enter");
        assertThat(queryEditor()).isVisible();

        Locator role = page.getByLabel("Rôle");
        role.focus();
        page.keyboard().type("Observateur");
        tabTo("Choisir");
        page.keyboard().press("Enter");
        assertThat(chosen()).hasText("Vous êtes : Observateur national, Île-de-France");
        role.focus();
        page.keyboard().type("Coordinateur");
        tabTo("Choisir");
        page.keyboard().press("Enter");
        assertThat(chosen()).hasText("Vous êtes : Coordinateur (ARS), Île-de-France");

        queryEditor().locator("textarea").focus();
        page.keyboard().insertText("{ viewer { role regions { name } } }");
        page.keyboard().press("Control+Enter");

        assertThat(answer()).containsText("\"role\": \"COORDINATOR\"");
        assertThat(answer()).containsText("\"name\": \"Île-de-France\"");
    }

    @Test
    void aReadyQueryOpensWithItsVariablesAndIsAnswered() {
        page.navigate(service.origin() + "/graphiql");
        ready("Région et incidents").click();
        assertThat(queryEditor()).containsText("query Incidents");

        run();

        assertThat(answer()).containsText("\"arsName\"");
    }

    @Test
    void aReadyQueryOpensAgainAfterItWasChanged() {
        page.navigate(service.origin() + "/graphiql");
        ready("Qui est libre ?").click();
        assertThat(queryEditor()).containsText("query FreeExperts");
        queryEditor().locator("textarea").focus();
        page.keyboard().press("Control+A");
        page.keyboard().insertText("{ regions { name } }");
        assertThat(queryEditor()).not().containsText("FreeExperts");

        ready("Qui est libre ?").click();

        assertThat(queryEditor()).containsText("query FreeExperts");
    }

    @Test
    void aHospitalIsFoundByNameAndRememberedWhenThePageIsOpenedAgain() {
        page.navigate(service.origin() + "/graphiql");
        page.getByLabel("Rôle").selectOption("hospital");
        page.getByLabel("Nom à chercher").pressSequentially("sud francilien");
        Locator owner = page.getByLabel("Pour le compte de");
        assertThat(owner.locator("option")).hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choisir"))
                .click();
        assertThat(chosen()).containsText("Hôpital");

        page.navigate(service.origin() + "/graphiql?lang=en");

        assertThat(chosen()).containsText("You are: Hospital");
        queryEditor().locator("textarea").focus();
        page.keyboard().insertText("{ viewer { role hospital { name } } }");
        run();
        assertThat(answer()).containsText("\"role\": \"HOSPITAL\"");
    }

    @Test
    void ourPartsOfThePagesShutNobodyOut() {
        page.navigate(service.origin() + "/");
        assertThat(grave(new AxeBuilder(page))).isEmpty();
        page.navigate(service.origin() + "/graphiql");
        assertThat(queryEditor()).isVisible();
        assertThat(grave(new AxeBuilder(page).exclude("#content > *"))).isEmpty();
    }

    @Test
    void thePagesFitAPhone() {
        page.setViewportSize(360, 740);
        for (String path : List.of("/", "/graphiql")) {
            page.navigate(service.origin() + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360);
        }
    }

    @Test
    void aStepOfTheDayFindsWhatAStepBeforeAnswered() {
        page.navigate(service.origin() + "/graphiql");
        ready("Hôpital – Son site").click();
        assertThat(queryEditor()).containsText("query MySite");
        run();
        assertThat(answer()).containsText("\"commune\": \"Argenteuil\"");

        ready("Hôpital – Déclarer l'attaque").click();

        assertThat(queryEditor()).containsText("mutation Declare");
        assertThat(page.locator(".graphiql-editor-tool")).containsText("\"site\": \"RXN0YWJsaXNobWVudD");
    }

    /** Presses Tab until what bears a name has the focus. */
    private void tabTo(String name) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate("document.activeElement.textContent"))) {
                return;
            }
        }
        throw new AssertionError("No Tab leads to " + name + ".");
    }

    private void run() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Execute query"))
                .click();
    }

    private Locator ready(String title) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(title));
    }

    private Locator chosen() {
        return page.locator("#chosen");
    }

    private Locator queryEditor() {
        return page.locator(".graphiql-query-editor");
    }

    private Locator answer() {
        return page.locator(".result-window");
    }

    private static List<String> grave(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Rule::toString)
                .toList();
    }
}
