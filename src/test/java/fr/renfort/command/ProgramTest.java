package fr.renfort.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.database.TestDatabase;
import fr.renfort.language.Language;
import fr.renfort.territory.register.RegisterText;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    private static final List<String> COMMANDS =
            List.of("serve", "import", "plan", "score", "solve", "export", "token", "audit");

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> properties = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void useTheDatabaseOfTheTests() throws SQLException {
        RegisterText.forget(DATABASE);
        properties.putAll(DATABASE.properties());
        properties.put("micronaut.server.port", "-1");
        properties.forEach(System::setProperty);
    }

    @AfterEach
    void forgetTheDatabase() {
        properties.keySet().forEach(System::clearProperty);
    }

    @Test
    void helpListsEveryCommand() {
        assertThat(run(Language.FR, "--help")).isZero();

        assertThat(out.toString())
                .startsWith("Usage")
                .contains("COMMANDE", "RENFORT_DATA")
                .contains(COMMANDS);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "plan", "score", "solve", "export", "token", "audit"})
    void eachCommandExplainsItselfInBothLanguages(String command) {
        assertThat(run(Language.FR, command, "--help")).isZero();
        assertThat(out.toString()).contains("renfort " + command, "Codes de retour", "Affiche cette aide");
        out.getBuffer().setLength(0);

        assertThat(run(Language.EN, command, "--help")).isZero();
        assertThat(out.toString()).contains("renfort " + command, "Exit codes", "Shows this help");
    }

    @Test
    void helpFitsEightyColumns() {
        run(Language.FR, "--help");
        COMMANDS.forEach(command -> run(Language.EN, command, "--help"));

        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void outsideAJarTheVersionIsDevelopment() {
        assertThat(run(Language.FR, "--version")).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("renfort development");
    }

    @Test
    void aProcessWritesToItsStreamsInUtf8() {
        PrintStream systemOut = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.US_ASCII));
        try {
            assertThat(Program.run("--help", "--lang", "fr")).isZero();
        } finally {
            System.setOut(systemOut);
        }

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("hôpitaux attaqués");
    }

    @Test
    void theExitCodeOfTheProcessIsThatOfItsCommand() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.renfort.Application",
                        "nothing")
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).contains("nothing").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Name a command.",
        "imprt, Unknown argument: imprt",
        "import --establishments, Missing: --establishments",
        "import --lang de, The value (de) must look like fr|en.",
        "import --dry-run --dry-run, Given more than once: --dry-run",
        "import --ght nowhere.csv, The file nowhere.csv does not exist.",
    })
    void aWrongCallIsToldInASentence(String call, String sentence) {
        assertThat(run(Language.EN, call.isEmpty() ? new String[0] : call.split(" ")))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .hasSize(2)
                .startsWith(sentence)
                .last()
                .asString()
                .startsWith("See: renfort");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(run(Language.EN, "import", "--ght", folder.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("cannot be read");
    }

    @Test
    void importsTheBundledRegisterAndSaysSo() {
        assertThat(run(Language.FR, "import")).isZero();
        assertThat(run(Language.FR, "import")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "Registre importé : 3090 établissements, 3090 ajoutés, 0 modifiés, 0 signalés absents.",
                        "Registre déjà à jour : 3090 établissements, 0 ajouté, 0 modifié.");
    }

    @Test
    void rehearsesWithoutStoring() throws IOException {
        Path file = file(new RegisterText().site("910020254").text());

        assertThat(run(Language.EN, "import", "--dry-run", "--establishments", file.toString()))
                .isZero();
        assertThat(run(Language.EN, "import", "--establishments", file.toString()))
                .isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "Rehearsal, nothing is stored: 1 establishments, 1 to add, 0 to change, 0 to flag absent.",
                        "Register imported: 1 establishments, 1 added, 0 changed, 0 flagged absent.");
    }

    @Test
    void listsEveryBadLineOfARefusedFile() throws IOException {
        Path file = file(new RegisterText()
                .site("910020254")
                .with("latitude", "95.1")
                .site("91002025")
                .with("region_code", "98")
                .text());

        assertThat(run(Language.FR, "import", "--establishments", file.toString()))
                .isEqualTo(1);

        assertThat(err.toString().lines())
                .containsExactly(
                        "sites.csv, ligne 2, latitude : La valeur (95.1) doit être un nombre décimal compris entre -90 et 90.",
                        "sites.csv, ligne 3, finess_et : Le numéro FINESS (91002025) doit avoir 9 caractères :"
                                + " un chiffre, un chiffre ou une lettre majuscule, puis sept chiffres.",
                        "Import refusé : 2 erreur(s) ; rien n'a été enregistré.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void importsCrossingsAloneOrSaysWhatIsWrongWithThem() throws IOException {
        String header =
                "region_code,mode,from_name,from_latitude,from_longitude,to_name,to_latitude,to_longitude,minutes\n";
        Path file = file(header + "53,OTHER,Auray,47.668,-2.983,Sauzon,47.373,-3.217,100\n");

        assertThat(run(Language.EN, "import", "--crossings", file.toString(), "--dry-run"))
                .isZero();
        assertThat(run(Language.EN, "import", "--crossings", file.toString())).isZero();
        file(header + "53,OTHER,Auray,47.668,-2.983,Vannes,47.666,-2.745,100\n");
        assertThat(run(Language.EN, "import", "--crossings", file.toString())).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly(
                        "Rehearsal, nothing is stored: table of crossings, 1 lines, 1 to add, 0 to change.",
                        "Table of crossings imported: 1 lines, 1 added, 0 changed.");
        assertThat(err.toString().lines())
                .containsExactly(
                        "sites.csv, line 2, to_name: Auray and Vannes are on the same land (france): a crossing leads from one land to another.",
                        "Import refused: 1 error(s); nothing was stored.");
    }

    @Test
    void importsCrossingsAfterTheRegister() throws IOException {
        Path sites = Files.writeString(
                folder.resolve("register.csv"),
                new RegisterText().site("910020254").text());
        Path file = file(
                "region_code;mode;from_name;from_latitude;from_longitude;to_name;to_latitude;to_longitude;minutes\n"
                        + "94;PLANE;Toulon-Hyères;43,0973;6,1460;Ajaccio;41,9236;8,8029;150\n");

        assertThat(run(Language.FR, "import", "--establishments", sites.toString(), "--crossings", file.toString()))
                .isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "Registre importé : 1 établissements, 1 ajoutés, 0 modifiés, 0 signalés absents.",
                        "Table des traversées importée : 1 lignes, 1 ajoutées, 0 modifiées.");
    }

    @Test
    void aBadTableOfCrossingsRefusesTheRegisterToo() throws IOException {
        Path sites = Files.writeString(
                folder.resolve("register.csv"),
                new RegisterText().site("910020254").text());
        Path file = file("region_code,mode\n94,PLANE\n");

        assertThat(run(Language.FR, "import", "--establishments", sites.toString(), "--crossings", file.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("rien n'a été enregistré.");

        assertThat(run(Language.FR, "import", "--establishments", sites.toString()))
                .isZero();
        assertThat(out.toString()).contains("1 ajoutés");
    }

    @Test
    void drawsProgressWhereSomebodyLooksOn() throws IOException {
        Path file = file(new RegisterText().site("910020254").text());
        Terminal watched = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), Language.EN, true);

        Program.run(watched, "import", "--establishments", file.toString());

        assertThat(err.toString()).contains("\rRead: 1 / 1", "\rStored: 1 / 1");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldInASentence() {
        System.setProperty("datasources.default.url", "jdbc:mysql://localhost/renfort");

        assertThat(run(Language.EN, "import")).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().contains("jdbc:mysql://localhost/renfort");
    }

    @Test
    void servesUntilItsThreadIsTold() throws Exception {
        PipedReader reader = new PipedReader();
        Terminal terminal = new Terminal(
                new PrintWriter(new PipedWriter(reader), true), new PrintWriter(err, true), Language.EN, false);
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Thread service = new Thread(() -> exitCode.complete(Program.run(terminal, "serve")));
        service.start();
        String ready = new BufferedReader(reader).readLine();

        HttpResponse<String> health = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(ready.substring(ready.indexOf("http")) + "/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        service.interrupt();

        assertThat(ready).startsWith("Renfort is ready: http://localhost:");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(exitCode.get(60, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aPortThatIsTakenIsToldInASentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            System.setProperty("micronaut.server.port", Integer.toString(taken.getLocalPort()));

            assertThat(run(Language.EN, "serve")).isEqualTo(1);
        }

        assertThat(err.toString()).contains("The port of the service is taken");
    }

    @ParameterizedTest
    @CsvSource({"FR, n'est pas un extrait OpenStreetMap", "EN, is no OpenStreetMap extract"})
    void aRoadNetworkThatIsNoneIsToldInASentence(Language language, String sentence) throws IOException {
        Path extract = file("no extract");
        properties.put("renfort.data", folder.toString());
        properties.put("renfort.travel.osm-file", extract.toString());
        properties.forEach(System::setProperty);

        assertThat(run(language, "serve")).isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("RENFORT_TRAVEL_OSM_FILE", extract.toString(), sentence);
    }

    private int run(Language language, String... arguments) {
        return Program.run(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language, false), arguments);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("sites.csv"), text);
    }
}
