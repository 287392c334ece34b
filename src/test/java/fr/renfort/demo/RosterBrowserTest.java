package fr.renfort.demo;

import static fr.renfort.demo.ShownDemonstration.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.console.Browser;
import fr.renfort.mission.Loan;
import fr.renfort.mission.LoanDesk;
import fr.renfort.mission.Loans;
import fr.renfort.mission.Mission;
import fr.renfort.mission.MissionDesk;
import fr.renfort.mission.MissionFilter;
import fr.renfort.mission.MissionState;
import fr.renfort.mission.Missions;
import fr.renfort.mission.PlanBook;
import fr.renfort.mission.Plans;
import fr.renfort.vocabulary.PageRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The roster of what was committed in the demonstration, in a real browser. */
@ExtendWith(ShownDemonstration.Once.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterBrowserTest {

    private final ShownDemonstration demonstration;
    private Browser browser;
    private Mission committed;

    RosterBrowserTest(ShownDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @BeforeAll
    void commitsSomeMissions() {
        var plan = demonstration
                .bean(Plans.class)
                .current(COORDINATOR, "11", false)
                .orElseThrow();
        demonstration.bean(PlanBook.class).publish(COORDINATOR, plan.id()).orThrow();
        List<Mission> asked = demonstration
                .bean(Missions.class)
                .list(
                        COORDINATOR,
                        MissionFilter.ofRegion("11").in(Set.of(MissionState.SOLICITED)),
                        PageRequest.first(20))
                .items();
        asked.forEach(this::commit);
        List<Loan> lots = demonstration.bean(Loans.class).ofPlan(COORDINATOR, plan.id());
        lots.stream()
                .filter(loan -> loan.progress().state() == MissionState.SOLICITED)
                .limit(5)
                .forEach(this::commit);
        committed = asked.get(0);
        browser = Browser.open();
    }

    @AfterAll
    void closesTheBrowser() {
        browser.close();
    }

    @Test
    void tellsWhoComesWithHoursSkillLenderAndPhone() {
        Page page = open("");
        Mission promised = demonstration.bean(Missions.class).get(COORDINATOR, committed.id());

        assertThat(page.title()).isEqualTo("Tableau de garde – Île-de-France");
        assertThat(page.locator("tbody").first().innerText()).contains("06 39 98");
        assertThat(page.locator("main").innerText()).contains(promised.card().name(), "niveau");
        assertThat(page.locator("table caption").count())
                .isEqualTo(page.locator("table").count());
    }

    @Test
    void tellsWhatEquipmentIsLentToWhom() {
        Page page = open("");

        assertThat(page.locator("section.equipment h2").innerText()).isEqualTo("Matériel engagé");
        assertThat(page.locator("section.equipment tbody tr").count()).isEqualTo(5);
    }

    @Test
    void speaksEnglishWhenAsked() {
        assertThat(open("?lang=en").title()).isEqualTo("Roster – Île-de-France");
    }

    @Test
    void asksNobodyButTheServiceAndNeedsNoScript() {
        open("");

        assertThat(browser.requests())
                .allSatisfy(request ->
                        assertThat(request).startsWith(demonstration.address().toString()));
        assertThat(browser.requests())
                .noneSatisfy(request -> assertThat(request).endsWith(".js"));
    }

    @Test
    void isAccessible() {
        assertThat(Browser.accessibility(open("")).analyze().getViolations()).isEmpty();
    }

    @Test
    void onPaperTheHeadOfATableNamesRegionDayAndHospital() {
        Page page = open("");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        assertThat(page.locator("thead tr.running").first().isVisible()).isTrue();
        assertThat(page.locator("thead tr.running").first().innerText()).startsWith("Île-de-France · ");
        assertThat(page.locator("nav").isVisible()).isFalse();
        assertThat(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))).isNotEmpty();
    }

    @Test
    void whoMayNotSeeNamesLearnsNothing() {
        Page page = browser.page();

        assertThat(page.navigate(address("?viewer=observer%3B%20regions%3D11")).status())
                .isEqualTo(404);
        assertThat(page.navigate(address("?viewer=captain")).status()).isEqualTo(400);
    }

    private Page open(String query) {
        Page page = browser.page();
        assertThat(page.navigate(address(query)).status()).isEqualTo(200);
        return page;
    }

    private String address(String query) {
        return demonstration.address().resolve("/roster/11") + query;
    }

    private void commit(Loan asked) {
        Viewer lender = new Viewer("test", Role.LENDER, Set.of(), asked.lender(), null, null);
        LoanDesk desk = demonstration.bean(LoanDesk.class);
        Loan offered =
                desk.accept(lender, asked.id(), asked.progress().version()).orThrow();
        desk.commit(COORDINATOR, offered.id(), offered.progress().version()).orThrow();
    }

    private void commit(Mission asked) {
        Viewer lender = new Viewer("test", Role.LENDER, Set.of(), asked.lender(), null, null);
        MissionDesk desk = demonstration.bean(MissionDesk.class);
        Mission offered =
                desk.accept(lender, asked.id(), asked.progress().version()).orThrow();
        desk.commit(COORDINATOR, offered.id(), offered.progress().version()).orThrow();
    }
}
