package fr.renfort.pool.file;

import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.FAR_COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDER;
import static fr.renfort.pool.TwoRegions.LENDS;
import static fr.renfort.pool.TwoRegions.PROVIDES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.pool.Expert;
import fr.renfort.pool.HeldSkill;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.TimeWindow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpertFilesTest {

    private static final String TWO = """
            \uFEFFréférence;Organisme;NOM;prenom;téléphone;site FINESS;trajet max (min);préavis (min);compétences
            A1;CH de 11;Moreau;Alix;'+33 1 23 45 67 89;910000002;90;240;REM.SAV:2 | REM.AD:3:employeur:2027-06-30
            A2;Provider;"O'Neil; fils";Sam;;910000002;60;120;
            """;

    private final FileRooms rooms = new FileRooms();

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aFrenchFileIsShownFirstAndWrittenOnceItIsApplied() {
        PoolImport preview = rooms.preview(COORDINATOR, PoolFile.EXPERTS, TWO).orThrow();

        assertThat(preview.counts()).isEqualTo(new PoolImport.Counts(2, 2, 0, 0, 0, 0, 0, 0));
        assertThat(preview.state()).isEqualTo(PoolImport.State.READY);
        assertThat(rooms.verdicts(COORDINATOR, preview).get(0).changes())
                .contains(
                        new FieldChange(Column.PHONE, null, "+33 1 23 45 67 89"),
                        new FieldChange(Column.LATITUDE, null, "48,61"),
                        new FieldChange(Column.SKILLS, null, "REM.AD:3:employeur:2027-06-30 | REM.SAV:2:déclaration"));
        assertThat(rooms.pool(COORDINATOR)).isEmpty();

        PoolImport applied =
                rooms.imports.apply(COORDINATOR, preview.id(), false, null).orThrow();

        assertThat(applied.state()).isEqualTo(PoolImport.State.APPLIED);
        Expert moreau = named("Moreau");
        assertThat(moreau.lender()).isEqualTo(LENDER);
        assertThat(moreau.details().phone()).isEqualTo("+33 1 23 45 67 89");
        assertThat(moreau.details().terms()).isEqualTo(new Expert.Terms(90, 240, 2880, 0));
        assertThat(skillsOf(moreau)).hasSize(2);
        assertThat(rooms.journalOf(COORDINATOR, moreau.id())).containsExactly("ExpertRegistered");
        assertThat(named("O'Neil; fils").base().point().latitude()).isEqualTo(48.61);
    }

    @Test
    void anEnglishFileWithCommasMayHaveItsColumnsInAnyOrder() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, """
                longitude,given name,Family_Name,Latitude,organisation,max travel (min),notice (min),skills
                "2,46",Alix,Moreau,48.5,ch de 11,90,240,REM.AD:3:certificate
                """);

        assertThat(named("Moreau").base().point().longitude()).isEqualTo(2.46);
        assertThat(skillsOf(named("Moreau")).get(0).evidence()).isEqualTo(HeldSkill.Evidence.CERTIFICATE);
    }

    @Test
    void whatIsWrittenOutReadsBackAsNothingToChange() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO + """
                B1;Provider;=cmd|'/c calc'!A0;@Sam;;910000002;60;120;
                B2;Provider;'=twice;"-new
                line ""quoted""\";;910000002;60;120;REM.AD:1
                B3;Provider;＝wide;+1;;910000002;60;120;
                """);

        for (Dialect dialect : Dialect.values()) {
            for (Language language : Language.values()) {
                String text = rooms.export(COORDINATOR, PoolFile.EXPERTS, dialect, language);
                assertThat(text.startsWith("\uFEFF")).isEqualTo(dialect == Dialect.SEMICOLON);
                assertThat(text).contains("'=cmd|'/c calc'!A0", "'=twice", "'＝wide", "'+33 1 23 45 67 89");
                PoolImport again =
                        rooms.preview(COORDINATOR, PoolFile.EXPERTS, text).orThrow();
                assertThat(rooms.problems(COORDINATOR, again)).isEmpty();
                assertThat(again.counts().kept()).isEqualTo(5);
                assertThat(again.counts().changed()).isZero();
            }
        }
    }

    @Test
    void aLineThatNamesSomebodyByReferenceOrIdChangesOnlyWhatItSays() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO);
        UUID other = named("O'Neil; fils").id();

        PoolImport preview = rooms.preview(COORDINATOR, PoolFile.EXPERTS, """
                identifiant;référence;organisme;téléphone
                ;A1;CH de 11;
                %s;A2;;06 39 98 00 01
                """.formatted(other))
                .orThrow();

        assertThat(rooms.verdicts(COORDINATOR, preview))
                .extracting(Verdict::action, Verdict::changes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Verdict.Action.CHANGE,
                                List.of(new FieldChange(Column.PHONE, "+33 1 23 45 67 89", null))),
                        org.assertj.core.groups.Tuple.tuple(
                                Verdict.Action.CHANGE, List.of(new FieldChange(Column.PHONE, null, "06 39 98 00 01"))));
        rooms.imports.apply(COORDINATOR, preview.id(), false, null).orThrow();
        assertThat(named("Moreau").details().phone()).isNull();
        assertThat(named("Moreau").details().terms().maxTravelMinutes()).isEqualTo(90);
        assertThat(named("Moreau").standing().version()).isEqualTo(1);
        assertThat(rooms.journalOf(COORDINATOR, other)).containsExactly("ExpertRegistered", "ExpertChanged");
    }

    @Test
    void oneBadLineRefusesTheWholeFileAndEachProblemHasItsPlace() {
        PoolImport preview =
                rooms.preview(COORDINATOR, PoolFile.EXPERTS, TWO + """
                C1;Nobody;Petit;Ana;;910000002;60;120;
                C2;CH de 11;Petit;Ana;abc;910000002;60;120;
                C3;CH de 11;;Ana;;999999999;sixty;120;REM.XX:2 | REM.AD
                A1;CH de 11;Moreau;Alix;;910000002;90;240;
                C4;CH de 11;Petit;Ana;;;60;9999999;
                """).orThrow();

        assertThat(preview.state()).isEqualTo(PoolImport.State.REFUSED);
        assertThat(rooms.problems(COORDINATOR, preview))
                .containsExactly(
                        "4 ORGANISATION [Nobody] error.file.organisation",
                        "5 PHONE [abc] error.pool.phone",
                        "6 FAMILY_NAME [] error.file.required",
                        "6 MAX_TRAVEL [sixty] error.file.integer",
                        "6 SITE [999999999] error.file.site",
                        "6 SKILLS [REM.XX:2 | REM.AD] error.pool.skillUnknown",
                        "6 SKILLS [REM.XX:2 | REM.AD] error.file.skill",
                        "7 REFERENCE [A1] error.file.sameThing",
                        "8 NOTICE [9999999] error.pool.noticeMinutes",
                        "8 SITE [] error.pool.base");
    }

    @Test
    void aRefusedFileWritesNothingAndCannotBeApplied() {
        PoolImport preview = rooms.preview(
                        COORDINATOR, PoolFile.EXPERTS, TWO + "C2;CH de 11;Petit;Ana;abc;910000002;60;120;\n")
                .orThrow();

        assertThat(FileRooms.errors(rooms.imports.apply(COORDINATOR, preview.id(), true, null)))
                .containsExactly("WRONG_STATE [id] error.file.refused");
        assertThat(rooms.pool(COORDINATOR)).isEmpty();
    }

    @Test
    void aPreviewThatNoLongerHoldsIsRefusedWhole() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO);
        PoolImport slow = rooms.preview(COORDINATOR, PoolFile.EXPERTS, """
                référence;organisme;téléphone
                A2;Provider;06 39 98 00 02
                A1;CH de 11;06 39 98 00 01
                """).orThrow();
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, "référence;organisme;téléphone\nA1;CH de 11;06 39 98 00 09\n");

        assertThat(FileRooms.errors(rooms.imports.apply(COORDINATOR, slow.id(), false, null)))
                .containsExactly("STALE [id] error.file.stale");
        assertThat(named("O'Neil; fils").details().phone()).isNull();
    }

    @Test
    void aChangeOfWhatTheFileDoesNotTouchIsNoHindrance() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO);
        PoolImport preview = rooms.preview(
                        COORDINATOR, PoolFile.EXPERTS, "référence;organisme;téléphone\nA1;CH de 11;06 39 98 00 01\n")
                .orThrow();
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, "référence;organisme;préavis (min)\nA1;CH de 11;30\n");

        rooms.imports.apply(COORDINATOR, preview.id(), false, null).orThrow();

        assertThat(named("Moreau").details().phone()).isEqualTo("06 39 98 00 01");
        assertThat(named("Moreau").details().terms().noticeMinutes()).isEqualTo(30);
    }

    @Test
    void whoeverWouldBeLetDownIsToldAndMustBeConfirmed() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO);
        Expert moreau = named("Moreau");
        rooms.promiseExpert(moreau.id(), window("2026-06-10T06:00:00Z", "2026-06-12T16:00:00Z"), "REM.AD");
        PoolImport preview = rooms.preview(
                        COORDINATOR, PoolFile.EXPERTS, "référence;organisme;compétences\nA1;CH de 11;REM.AD:2\n")
                .orThrow();

        assertThat(preview.counts().stranded()).isEqualTo(1);
        assertThat(rooms.verdicts(COORDINATOR, preview).get(0).stranding())
                .isEqualTo("2026-06-10 08:00 > 2026-06-12 18:00");
        assertThat(FileRooms.errors(rooms.imports.apply(COORDINATOR, preview.id(), false, null)))
                .containsExactly("PROMISED [confirmed] error.file.stranded");
        rooms.imports.apply(COORDINATOR, preview.id(), true, null).orThrow();
        assertThat(skillsOf(moreau)).extracting(HeldSkill::level).containsExactly(2);
    }

    @Test
    void aPromiseMadeSinceThePreviewMakesItStale() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO);
        PoolImport preview = rooms.preview(
                        COORDINATOR, PoolFile.EXPERTS, "référence;organisme;retiré\nA1;CH de 11;oui\n")
                .orThrow();
        rooms.promiseExpert(named("Moreau").id(), window("2026-06-10T06:00:00Z", "2026-06-12T16:00:00Z"), "REM.AD");

        assertThat(FileRooms.errors(rooms.imports.apply(COORDINATOR, preview.id(), true, null)))
                .containsExactly("STALE [id] error.file.stale");
    }

    @Test
    void whoIsMarkedAsWithdrawnLeavesThePool() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO);
        UUID moreau = named("Moreau").id();
        String leaving = "référence;organisme;retiré\nA1;CH de 11;oui\n";
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, leaving);

        assertThat(rooms.pool(COORDINATOR)).hasSize(1);
        assertThat(rooms.journalOf(COORDINATOR, moreau)).containsExactly("ExpertRegistered", "ExpertWithdrawn");
        assertThat(rooms.preview(COORDINATOR, PoolFile.EXPERTS, leaving)
                        .orThrow()
                        .counts()
                        .kept())
                .isEqualTo(1);
        PoolImport back = rooms.preview(
                        COORDINATOR, PoolFile.EXPERTS, "référence;organisme;retiré\nA1;CH de 11;non\nZ9;CH de 11;oui\n")
                .orThrow();
        assertThat(rooms.problems(COORDINATOR, back))
                .contains("2 WITHDRAWN [non] error.pool.withdrawn", "3 WITHDRAWN [oui] error.file.withdrawsNothing");
    }

    @Test
    void aLenderSeesAndChangesItsOwnOnlyAndNeedNotNameItself() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO);
        UUID others = named("O'Neil; fils").id();

        assertThat(rooms.export(LENDS, PoolFile.EXPERTS, Dialect.COMMA, Language.EN))
                .contains("Moreau")
                .doesNotContain("Neil");
        rooms.applied(LENDS, PoolFile.EXPERTS, """
                nom;prénom;site FINESS;trajet max (min);préavis (min)
                Blanc;Noé;910000002;60;60
                """);
        assertThat(named("Blanc").lender()).isEqualTo(LENDER);
        PoolImport preview =
                rooms.preview(LENDS, PoolFile.EXPERTS, """
                identifiant;organisme;nom;prénom;site FINESS;trajet max (min);préavis (min)
                %s;;Volé;Sam;910000002;60;60
                ;Provider;Volé;Sam;910000002;60;60
                """.formatted(others)).orThrow();
        assertThat(rooms.problems(LENDS, preview))
                .containsExactly(
                        "2 ID [" + others + "] error.pool.notFound", "3 ORGANISATION [Provider] error.pool.forbidden");
    }

    @Test
    void nobodyElseReadsOrWritesFiles() {
        for (Viewer nobody : List.of(ASKS, fr.renfort.pool.TwoRegions.OBSERVES)) {
            assertThat(FileRooms.errors(rooms.preview(nobody, PoolFile.EXPERTS, TWO)))
                    .containsExactly("FORBIDDEN [] error.pool.forbidden");
        }
        PoolImport mine = rooms.preview(COORDINATOR, PoolFile.EXPERTS, TWO).orThrow();
        for (Viewer other : List.of(FAR_COORDINATOR, PROVIDES, Viewer.coordinator("colleague", Set.of("11")))) {
            assertThat(rooms.reading.find(other, mine.id())).isEmpty();
            assertThat(rooms.verdicts(other, mine)).isEmpty();
            assertThat(rooms.reading.problems(other, mine.id())).isEmpty();
            assertThat(FileRooms.errors(rooms.imports.apply(other, mine.id(), true, null)))
                    .containsExactly("NOT_FOUND [id] error.file.noImport");
        }
    }

    @Test
    void aCoordinatorChangesNothingOfAnotherRegion() {
        rooms.applied(COORDINATOR, PoolFile.EXPERTS, TWO);
        PoolImport preview = rooms.preview(
                        FAR_COORDINATOR,
                        PoolFile.EXPERTS,
                        "identifiant;téléphone\n" + named("Moreau").id() + ";06 39 98 00 01\n")
                .orThrow();

        assertThat(rooms.problems(FAR_COORDINATOR, preview))
                .singleElement()
                .asString()
                .contains("error.pool.notFound");
    }

    @Test
    void aRepetitionWithTheSameKeyAnswersAsTheFirstTime() {
        PoolImport preview = rooms.preview(COORDINATOR, PoolFile.EXPERTS, TWO).orThrow();
        Outcome<PoolImport> first = rooms.imports.apply(COORDINATOR, preview.id(), false, "once");

        assertThat(rooms.imports.apply(COORDINATOR, preview.id(), false, "once"))
                .isEqualTo(first);
        assertThat(FileRooms.errors(rooms.imports.apply(COORDINATOR, preview.id(), false, "twice")))
                .containsExactly("WRONG_STATE [id] error.file.applied");
        assertThat(rooms.pool(COORDINATOR)).hasSize(2);
    }

    @Test
    void ofTwoWhoApplyOnePreviewAtOnceOneDoes() {
        PoolImport preview = rooms.preview(COORDINATOR, PoolFile.EXPERTS, TWO).orThrow();

        assertThat(refusals(preview, preview)).containsExactly("WRONG_STATE [id] error.file.applied");
        assertThat(rooms.pool(COORDINATOR)).hasSize(2);
    }

    @Test
    void ofTwoPreviewsOfOneFileThatAreAppliedAtOnceOneIsRefusedWhole() {
        PoolImport first = rooms.preview(COORDINATOR, PoolFile.EXPERTS, TWO).orThrow();
        PoolImport second = rooms.preview(COORDINATOR, PoolFile.EXPERTS, TWO).orThrow();

        assertThat(refusals(first, second)).containsExactly("TAKEN [id] error.file.referenceTaken");
        assertThat(rooms.pool(COORDINATOR)).hasSize(2);
        PoolImport again = rooms.preview(COORDINATOR, PoolFile.EXPERTS, TWO).orThrow();
        assertThat(again.counts().kept()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoCsvInUtf8IsRefusedByName() {
        Map<byte[], String> foreign = Map.of(
                "nom;prénom\n".getBytes(StandardCharsets.UTF_16LE),
                "UTF-16",
                "\uFEFFnom".getBytes(StandardCharsets.UTF_16LE),
                "UTF-16 LE",
                "\uFEFFnom".getBytes(StandardCharsets.UTF_16BE),
                "UTF-16 BE",
                "nom;prénom\n".getBytes(Charset.forName("windows-1252")),
                "Windows-1252",
                new byte[] {'P', 'K', 3, 4, 5},
                "Excel (.xlsx)",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11},
                "Excel (.xls)");
        foreign.forEach((content, name) -> {
            Outcome<PoolImport> refused = rooms.preview(COORDINATOR, PoolFile.EXPERTS, content);
            assertThat(((Outcome.Refused<PoolImport>) refused).errors().get(0).arguments())
                    .containsExactly(name);
        });
    }

    @Test
    void headersThatAreUnknownTwiceOrMissingAreNamed() {
        assertThat(FileRooms.errors(rooms.preview(COORDINATOR, PoolFile.EXPERTS, "nom;Nom;âge;prénom\nx;y;3;z\n")))
                .containsExactly(
                        "INVALID [1, nom] error.file.columnTwice",
                        "INVALID [1, âge] error.file.columnUnknown",
                        "INVALID [1, trajet max (min)] error.file.columnMissing",
                        "INVALID [1, préavis (min)] error.file.columnMissing",
                        "INVALID [1, organisme] error.file.columnMissing");
        assertThat(FileRooms.errors(rooms.preview(COORDINATOR, PoolFile.EXPERTS, "")))
                .containsExactly("INVALID [] error.file.empty");
        assertThat(FileRooms.errors(rooms.preview(COORDINATOR, PoolFile.EXPERTS, "identifiant;nom\n;\n")))
                .containsExactly("INVALID [] error.file.empty");
        assertThat(FileRooms.errors(
                        rooms.preview(COORDINATOR, PoolFile.EXPERTS, "identifiant;nom\nx;y\nz;\"never closed\n")))
                .singleElement()
                .asString()
                .contains("error.file.quotes");
        PoolImport cells = rooms.preview(COORDINATOR, PoolFile.EXPERTS, "identifiant;nom\n;y;more\n")
                .orThrow();
        assertThat(rooms.problems(COORDINATOR, cells)).containsExactly("2 null [] error.file.cells");
    }

    @Test
    void thousandsOfLinesAreCreatedAndThenLeftAlone() {
        String header = "référence;organisme;nom;prénom;site FINESS;trajet max (min);préavis (min);compétences\n";
        String text = IntStream.range(0, 5_000)
                .mapToObj(i -> "N" + i + ";Provider;Nom " + i + ";Sam;910000002;60;120;REM.AD:2|REM.SAV:1\n")
                .collect(Collectors.joining("", header, ""));

        assertThat(rooms.applied(COORDINATOR, PoolFile.EXPERTS, text).counts().created())
                .isEqualTo(5_000);
        assertThat(rooms.preview(COORDINATOR, PoolFile.EXPERTS, text).orThrow().counts())
                .isEqualTo(new PoolImport.Counts(5_000, 0, 0, 0, 5_000, 0, 0, 0));
    }

    @Test
    void aFileOfMoreLinesThanAllowedIsRefused() {
        try (FileRooms small = new FileRooms(1)) {
            assertThat(FileRooms.errors(small.preview(COORDINATOR, PoolFile.EXPERTS, TWO)))
                    .containsExactly("INVALID [3] error.file.tooManyLines");
        }
    }

    /** What refused one of two that are applied at the same time. */
    private List<String> refusals(PoolImport... previews) {
        List<CompletableFuture<Outcome<PoolImport>>> applying = Stream.of(previews)
                .map(preview -> CompletableFuture.supplyAsync(
                        () -> rooms.imports.apply(COORDINATOR, preview.id(), false, null)))
                .toList();
        return applying.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Refused.class::isInstance)
                .flatMap(refused -> FileRooms.errors(refused).stream())
                .toList();
    }

    private Expert named(String familyName) {
        return rooms.pool(COORDINATOR).stream()
                .filter(expert -> expert.details().familyName().equals(familyName))
                .findFirst()
                .orElseThrow();
    }

    private List<HeldSkill> skillsOf(Expert expert) {
        return rooms.experts.skillsOf(COORDINATOR, List.of(expert.id())).getOrDefault(expert.id(), List.of());
    }

    private static TimeWindow window(String from, String to) {
        return new TimeWindow(Instant.parse(from), Instant.parse(to));
    }
}
