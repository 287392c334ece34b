package fr.renfort.territory.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterReaderTest {

    private static final String FIRST = "910020254";
    private static final String SECOND = "910000314";

    @Test
    void readsTheWholeBundledRegister() {
        List<String> progress = new ArrayList<>();

        Register register = RegisterReader.read(
                        RegisterFiles.bundled(), (step, done, total) -> progress.add(step + " " + done + "/" + total))
                .orThrow();

        assertThat(register.regions()).hasSize(18);
        assertThat(register.departments()).hasSize(101);
        assertThat(register.ghts()).hasSize(135);
        assertThat(register.sites()).hasSize(3090);
        assertThat(register.entities()).hasSize(1944);
        assertThat(register.entities().stream().filter(entity -> entity.ghtCode() != null))
                .hasSize(772);
        assertThat(progress).startsWith("READ 500/3090").endsWith("READ 3090/3090");
    }

    @Test
    void givesEachRegionItsTimeZone() {
        Register register = RegisterReader.read(RegisterFiles.bundled(), ImportProgress.SILENT)
                .orThrow();

        assertThat(register.regions())
                .filteredOn(region -> !region.timeZone().getId().equals("Europe/Paris"))
                .extracting(region -> region.code() + " " + region.timeZone())
                .containsExactlyInAnyOrder(
                        "01 America/Guadeloupe",
                        "02 America/Martinique",
                        "03 America/Cayenne",
                        "04 Indian/Reunion",
                        "06 Indian/Mayotte");
    }

    @Test
    void namesALegalEntityAfterItsLargestSite() {
        Register register = read(new RegisterText()
                .site(FIRST)
                .with("name", "SMALL")
                .with("beds_mco", "1")
                .with("legal_status", "private")
                .site(SECOND)
                .with("name", "LARGE")
                .with("beds_mco", "2"));

        assertThat(register.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.name()).isEqualTo("LARGE");
            assertThat(entity.status()).hasToString("PUBLIC");
        });
    }

    @Test
    void tellsLegalEntitiesOfOneNameApartByTheirCommunes() {
        Register register = read(new RegisterText()
                .site(FIRST)
                .with("name", "CENTRE HOSPITALIER")
                .with("commune", "Arpajon")
                .site(SECOND)
                .with("name", "CENTRE HOSPITALIER")
                .with("commune", "Argenteuil")
                .with("finess_ej", "910000001"));

        assertThat(register.entities())
                .extracting(EntityEntry::name)
                .containsExactlyInAnyOrder("CENTRE HOSPITALIER (Arpajon)", "CENTRE HOSPITALIER (Argenteuil)");
    }

    @ParameterizedTest
    @CsvSource({
        "finess_et, 91002025, error.finess",
        "finess_et, '', error.finess",
        "finess_ej, X10020254, error.finess",
        "former_finess_et, 12, error.finess",
        "name, '', error.register.blank",
        "category_code, CHU, error.register.form",
        "legal_status, Public, error.register.choice",
        "postcode, 9110, error.register.form",
        "insee_commune, 2C004, error.register.form",
        "department_code, 975, error.register.department",
        "department_code, 9, error.register.form",
        "department_code, 69, error.register.departmentRegion",
        "region_code, 99, error.register.region",
        "region_code, IDF, error.register.form",
        "latitude, 90.00001, error.register.decimal",
        "latitude, north, error.register.decimal",
        "latitude, NaN, error.register.decimal",
        "longitude, -180.5, error.register.decimal",
        "longitude, '', error.register.decimal",
        "coord_quality, excellent, error.register.choice",
        "has_emergency, yes, error.register.choice",
        "has_samu, 2, error.register.choice",
        "ght_code, IDF, error.register.form",
        "ght_code, GE-01, error.register.ght",
        "beds_mco, -1, error.register.count",
        "beds_psy, 100001, error.register.count",
        "staff_headcount_2024, many, error.register.count",
    })
    void refusesABadCellByLineAndColumn(String column, String value, String message) {
        List<UserError> errors = refusal(
                new RegisterText().site(SECOND).site(FIRST).with(column, value).text());

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.path()).containsExactly("sites.csv", "3", column);
            assertThat(error.message()).isEqualTo(message);
        });
    }

    @Test
    void refusesTextThatIsTooLongOrNotText() {
        List<UserError> errors = refusal(new RegisterText()
                .site(FIRST)
                .with("name", "X".repeat(201))
                .site(SECOND)
                .with("address", "40 AV\u0000")
                .text());

        assertThat(errors)
                .extracting(UserError::message)
                .containsExactly("error.register.length", "error.register.control");
        assertThat(errors.get(0).arguments().get(0)).hasSizeLessThan(100);
    }

    @Test
    void namesEveryBadCellOfEveryBadLine() {
        List<UserError> errors = refusal(new RegisterText()
                .site(FIRST)
                .with("latitude", "91")
                .with("longitude", "181")
                .site(SECOND)
                .site("910000315")
                .with("beds_mco", "")
                .text());

        assertThat(errors)
                .extracting(error -> String.join(" ", error.path()))
                .containsExactly("sites.csv 2 latitude", "sites.csv 2 longitude", "sites.csv 4 beds_mco");
    }

    @Test
    void namesBadLinesInTheOrderOfTheFileWhateverIsWrongWithThem() {
        List<UserError> errors = refusal(new RegisterText()
                .site(FIRST)
                .site(FIRST)
                .site(SECOND)
                .with("latitude", "91")
                .text());

        assertThat(errors)
                .extracting(error -> String.join(" ", error.path()))
                .containsExactly("sites.csv 3 finess_et", "sites.csv 4 latitude");
    }

    @Test
    void refusesANumberThatIsThereTwice() {
        List<UserError> errors =
                refusal(new RegisterText().site(FIRST).site(SECOND).site(FIRST).text());

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.path()).containsExactly("sites.csv", "4", "finess_et");
            assertThat(error.message()).isEqualTo("error.register.duplicate");
            assertThat(error.arguments()).containsExactly(FIRST, "2");
        });
    }

    @Test
    void refusesAFormerNumberThatTwoSitesClaimOrThatOneStillBears() {
        List<UserError> claimedTwice = refusal(new RegisterText()
                .site(FIRST)
                .with("former_finess_et", "910000099")
                .site(SECOND)
                .with("former_finess_et", "910000099")
                .text());
        List<UserError> stillBorne = refusal(new RegisterText()
                .site(FIRST)
                .with("former_finess_et", SECOND)
                .site(SECOND)
                .text());

        assertThat(claimedTwice).extracting(UserError::message).containsExactly("error.register.formerTaken");
        assertThat(stillBorne).extracting(UserError::message).containsExactly("error.register.formerTaken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finess_et", "region_code", "latitude", "staff_headcount_2024"})
    void refusesAFileThatLacksAColumn(String column) {
        List<UserError> errors =
                refusal(new RegisterText().site(FIRST).without(column).text());

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.path()).containsExactly("sites.csv", "1");
            assertThat(error.message()).isEqualTo("error.register.columnMissing");
            assertThat(error.arguments()).containsExactly(column);
        });
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        String text = new RegisterText().site(FIRST).with("second", "48").text().replaceFirst("second", "latitude");

        assertThat(refusal(text)).extracting(UserError::message).containsExactly("error.register.columnTwice");
    }

    @Test
    void needsNoColumnOfFormerNumbers() {
        assertThat(read(new RegisterText().site(FIRST).without("former_finess_et"))
                        .sites())
                .hasSize(1);
    }

    @Test
    void refusesALineWithTooFewOrTooManyValues() {
        String text = new RegisterText().site(FIRST).text();

        assertThat(refusal(text + "910000314,910002773,CUT OFF\n"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.path()).containsExactly("sites.csv", "3");
                    assertThat(error.message()).isEqualTo("error.register.cells");
                    assertThat(error.arguments()).containsExactly("3", "25");
                });
        assertThat(refusal(text.stripTrailing() + ",more\n"))
                .extracting(UserError::message)
                .containsExactly("error.register.cells");
    }

    @Test
    void refusesAFileThatIsCutOffInsideAQuotedCell() {
        String text = new RegisterText().site(FIRST).site(SECOND).text();

        assertThat(refusal(text.substring(0, text.lastIndexOf("SERGE"))))
                .extracting(UserError::message)
                .containsExactly("error.register.quote");
    }

    @Test
    void refusesAFileCutOffAnywhereInItsLastLine() {
        String text = new RegisterText()
                .site(FIRST)
                .site(SECOND)
                .without("former_finess_et")
                .text();
        int lastLine = text.stripTrailing().lastIndexOf('\n') + 1;

        for (int end = lastLine + 1; end < text.stripTrailing().length(); end++) {
            assertThat(refusal(text.substring(0, end))).as("cut off at %d", end).isNotEmpty();
        }
    }

    @Test
    void refusesEmptyFilesAndFilesWithoutLines() {
        String header =
                new RegisterText().site(FIRST).text().lines().findFirst().orElseThrow();

        assertThat(refusal("")).extracting(UserError::message).containsExactly("error.register.empty");
        assertThat(refusal(header)).extracting(UserError::message).containsExactly("error.register.noLines");
    }

    @Test
    void refusesOtherEncodingsByTheLine() {
        byte[] latin = new RegisterText()
                .site(FIRST)
                .site(SECOND)
                .with("commune", "Évry")
                .text()
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(errors(RegisterText.filesOf(latin))).singleElement().satisfies(error -> {
            assertThat(error.path()).containsExactly("sites.csv", "3");
            assertThat(error.message()).isEqualTo("error.register.encoding");
        });
        assertThat(errors(RegisterText.filesOf(
                        new RegisterText().site(FIRST).text().getBytes(StandardCharsets.UTF_16))))
                .extracting(UserError::message)
                .containsExactly("error.register.encoding");
    }

    @Test
    void refusesAFileCutOffInsideACharacter() {
        byte[] whole = new RegisterText()
                .site(FIRST)
                .with("former_finess_et", "É")
                .text()
                .getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 3);

        assertThat(errors(RegisterText.filesOf(cut)))
                .extracting(UserError::message)
                .containsExactly("error.register.encoding");
    }

    @Test
    void acceptsWhatSpreadsheetsMakeOfAFile() {
        String text = "\uFEFF"
                + new RegisterText()
                        .site(FIRST)
                        .with("latitude", "48,61904")
                        .with("commune", "  Évry;Courcouronnes ")
                        .text(";")
                        .replace("\n", "\r\n");

        SiteEntry site = RegisterReader.read(RegisterText.filesOf(text), ImportProgress.SILENT)
                .orThrow()
                .sites()
                .get(0);

        assertThat(site.address().point().latitude()).isEqualTo(48.61904);
        assertThat(site.address().commune()).isEqualTo("Évry;Courcouronnes");
    }

    @Test
    void refusesGhtThatContradictThemselves() {
        RegisterFiles files = new RegisterFiles(
                new RegisterText().site(FIRST).files().establishments(),
                RegisterFile.of("ght.csv", """
                        ght_code,ght_name,region_code,finess_ej
                        IDF-08,Sud,11,910002773
                        IDF-08,Nord,24,910000001
                        IDF-09,Est,11,910002773
                        IDF-10,Ouest,98,910000002
                        """.getBytes(StandardCharsets.UTF_8)));

        assertThat(errors(files))
                .extracting(error -> error.path().get(1) + " " + error.path().get(2) + " " + error.message())
                .containsExactly(
                        "3 ght_name error.register.ghtTold",
                        "3 region_code error.register.ghtTold",
                        "4 finess_ej error.register.member",
                        "5 region_code error.register.region");
    }

    @Test
    void saysEveryErrorInBothLanguages() {
        Messages messages = new Messages();
        List<UserError> errors =
                refusal(new RegisterText().site(FIRST).with("latitude", "95.1").text());

        assertThat(messages.text(Language.EN, errors.get(0)))
                .isEqualTo("The value (95.1) must be a decimal number between -90 and 90.");
        assertThat(messages.text(Language.FR, errors.get(0)))
                .isEqualTo("La valeur (95.1) doit être un nombre décimal compris entre -90 et 90.");
    }

    @Test
    void readsAFileOfTheUser(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("mine.csv");
        Files.writeString(path, new RegisterText().site(FIRST).text());

        RegisterFile file = RegisterFile.read(path);

        assertThat(file.name()).isEqualTo("mine.csv");
        assertThat(new RegisterFiles(file, RegisterFiles.bundled().ght()).digest())
                .isEqualTo(new RegisterText().site(FIRST).files().digest())
                .isNotEqualTo(RegisterFiles.bundled().digest());
    }

    private static Register read(RegisterText text) {
        return RegisterReader.read(text.files(), ImportProgress.SILENT).orThrow();
    }

    private static List<UserError> refusal(String establishments) {
        return errors(RegisterText.filesOf(establishments));
    }

    private static List<UserError> errors(RegisterFiles files) {
        Outcome<Register> outcome = RegisterReader.read(files, ImportProgress.SILENT);
        return outcome instanceof Outcome.Refused<Register> refused ? refused.errors() : List.of();
    }
}
