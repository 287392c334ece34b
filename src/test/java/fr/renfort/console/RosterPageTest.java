package fr.renfort.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import j2html.TagCreator;
import j2html.tags.UnescapedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterPageTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Test
    void whatPeopleAndPlacesAreCalledIsTextAndNeverMarkup() {
        String page = french(day("<script>alert(1)</script>", line("Zoé \"&<b>", 8, 18, "06 39 98 00 01", 42)));

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("Zoé &quot;&amp;&lt;b&gt;")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void saysWhenItWasMadeInTheTimeOfTheRegion() {
        assertThat(french()).contains("Établi le lundi 23 novembre 2026 à 17:30");
        assertThat(new RosterPage(new Messages(), Language.EN).of(roster()))
                .contains("Made on Monday, November 23, 2026 at 17:30")
                .contains("<html lang=\"en\">");
    }

    @Test
    void aRosterOfNobodySaysSo() {
        assertThat(french()).contains("Aucun renfort n&#x27;est engagé").doesNotContain("<table");
    }

    @Test
    void aNightDutyTellsThatItEndsADayLater() {
        assertThat(french(day("CH d'essai", line("Zoé Roux", 20, 32, null, null))))
                .contains("20:00</time>–")
                .contains("08:00</time> (+1\u00a0j)");
    }

    @Test
    void eachDutyTellsWhomToCallAndHowFarTheyCome() {
        assertThat(french(day("CH d'essai", line("Zoé Roux", 8, 18, "+33 6 39 98 00 01", 42))))
                .contains("href=\"tel:+33639980001\"")
                .contains("42 min")
                .contains("<th scope=\"row\">Zoé Roux (niveau 2)</th>");
    }

    @Test
    void anUnknownPhoneAndRemoteWorkAreSaid() {
        assertThat(french(day("CH d'essai", line("Zoé Roux", 8, 18, null, null))))
                .contains("<td>inconnu</td>")
                .contains("<td>à distance</td>");
    }

    @Test
    void equipmentTellsHowMuchOfWhatComesFromWhomAndForHowLong() {
        ZonedDateTime arrival = TUESDAY.atTime(19, 17).atZone(PARIS);
        Roster.Hours stay = new Roster.Hours(arrival, arrival.plusDays(7));
        Roster nobodyOnDuty = new Roster(
                "Île-de-France",
                "ARS Île-de-France",
                Instant.parse("2026-11-23T16:30:00Z"),
                PARIS,
                List.of(),
                List.of(new Roster.Equipment(
                        "CH <d'essai>",
                        "Poissy",
                        List.of(
                                new Roster.Item(stay, 40, "Accès 4G", "CH de Gonesse", 55),
                                new Roster.Item(stay, 746, "Licences EDR", "CH de Gonesse", null)))));

        assertThat(new RosterPage(new Messages(), Language.FR).of(nobodyOnDuty))
                .contains("<h2>Matériel engagé</h2>", "CH &lt;d&#x27;essai&gt; · Poissy")
                .contains("24 nov. 2026 19:17</time>", "1 déc. 2026 19:17</time>")
                .contains("<td>40</td>", "<th scope=\"row\">Accès 4G</th>", "<td>55 min</td>", "<td>–</td>")
                .doesNotContain("Aucun renfort");
    }

    @Test
    void noPageAddsRawMarkup() {
        noClasses()
                .should()
                .callMethod(TagCreator.class, "rawHtml", String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(UnescapedText.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.renfort.console"));
    }

    private static String french(Roster.Day... days) {
        return new RosterPage(new Messages(), Language.FR).of(roster(days));
    }

    private static Roster roster(Roster.Day... days) {
        return new Roster(
                "Île-de-France",
                "ARS Île-de-France",
                Instant.parse("2026-11-23T16:30:00Z"),
                PARIS,
                List.of(days),
                List.of());
    }

    private static Roster.Day day(String place, Roster.Line... lines) {
        return new Roster.Day(TUESDAY, List.of(new Roster.Place(place, "Poissy", List.of(lines))));
    }

    /** Remote where there are no minutes of travel. */
    private static Roster.Line line(
            String person, int fromHour, int toHour, @Nullable String phone, @Nullable Integer travelMinutes) {
        ZonedDateTime midnight = TUESDAY.atStartOfDay(PARIS);
        return new Roster.Line(
                new Roster.Hours(midnight.plusHours(fromHour), midnight.plusHours(toHour)),
                new Roster.Who(person, 2, "CH de Gonesse", phone),
                "Serveurs",
                travelMinutes == null,
                travelMinutes);
    }
}
