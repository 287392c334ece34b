package fr.renfort.territory.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.FinessValidity;
import fr.renfort.territory.InformationSystem;
import fr.renfort.territory.InformationSystems;
import fr.renfort.territory.LegalEntities;
import fr.renfort.territory.NewInformationSystem;
import fr.renfort.territory.SystemName;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.SettableTime;
import fr.renfort.vocabulary.UserError;
import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterImportTest {

    private static final String CORBEIL = "910020254";
    private static final String EVRY = "910000314";
    private static final String NEW_NUMBER = "910099999";

    private static final Instant START = Instant.parse("2026-03-02T23:30:00Z");

    private final SettableTime time = new SettableTime(START);
    private final TestDatabase database = TestDatabase.fresh();
    private final ApplicationContext context = ApplicationContext.builder()
            .properties(Map.copyOf(database.properties()))
            .singletons(time)
            .start();
    private final RegisterImport imports = context.getBean(RegisterImport.class);
    private final Establishments establishments = context.getBean(Establishments.class);

    @BeforeEach
    void startAnew() throws SQLException {
        RegisterText.forget(database);
        time.set(START);
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void importsTheBundledRegisterOnceAndTheSecondTimeChangesNothing() {
        List<String> progress = new ArrayList<>();

        ImportReport first = imports.importFrom(
                        RegisterFiles.bundled(), "test", (step, done, total) -> progress.add(step + " " + done))
                .orThrow();
        UUID corbeil = site(CORBEIL).id();
        time.advance(Duration.ofDays(1));
        ImportReport second = importBundled();

        assertThat(first).isEqualTo(new ImportReport(3090, 3090, 0, 0, false));
        assertThat(second).isEqualTo(new ImportReport(3090, 0, 0, 0, true));
        assertThat(site(CORBEIL).id()).isEqualTo(corbeil);
        assertThat(progress).contains("READ 3090", "STORED 3090");
        assertThat(context.getBean(Territory.class).regions()).hasSize(18);
        assertThat(context.getBean(Territory.class).departments()).hasSize(101);
        assertThat(context.getBean(Territory.class).region("04").timeZone().getId())
                .isEqualTo("Indian/Reunion");
    }

    @Test
    void storesASiteAsTheRegisterTellsIt() {
        importBundled();

        Establishment site = site(CORBEIL);

        assertThat(site.name()).isEqualTo("CENTRE HOSPITALIER NOUVEAU SUD FRANCILIEN");
        assertThat(site.regionCode()).isEqualTo("11");
        assertThat(site.departmentCode()).isEqualTo("91");
        assertThat(site.point().latitude()).isEqualTo(48.61904);
        assertThat(site.description().activity().emergency()).isTrue();
        assertThat(site.description().activity().beds()).isEqualTo(960);
        assertThat(site.description().activity().staff()).isEqualTo(4004);
        assertThat(site.absentSince()).isNull();
        assertThat(context.getBean(LegalEntities.class)
                        .get(site.legalEntityId())
                        .ghtCode())
                .isEqualTo("IDF-06");
    }

    @Test
    void givesTheSitesOfALegalEntityInADepartmentOneInformationSystem() {
        importFrom(new RegisterText()
                .site(CORBEIL)
                .site(EVRY)
                .site("770000001")
                .with("department_code", "77")
                .with("insee_commune", "77001"));

        assertThat(site(EVRY).informationSystemId()).isEqualTo(site(CORBEIL).informationSystemId());
        assertThat(site("770000001").informationSystemId())
                .isNotEqualTo(site(CORBEIL).informationSystemId());
        assertThat(context.getBean(InformationSystems.class).ofRegion("11"))
                .extracting(InformationSystem::name)
                .containsExactly("CENTRE HOSPITALIER SUD FRANCILIEN (77)", "CENTRE HOSPITALIER SUD FRANCILIEN (91)");
    }

    @Test
    void changesOnlyTheRowsThatAreOther() {
        importFrom(new RegisterText().site(CORBEIL).site(EVRY));
        Establishment before = site(EVRY);

        ImportReport report = importFrom(
                new RegisterText().site(CORBEIL).with("name", "NOUVEAU NOM").site(EVRY));

        assertThat(report).isEqualTo(new ImportReport(2, 0, 1, 0, false));
        assertThat(site(CORBEIL).name()).isEqualTo("NOUVEAU NOM");
        assertThat(site(EVRY)).isEqualTo(before);
    }

    @Test
    void flagsASiteThatIsAbsentAndTakesTheFlagBackWhenItReturns() {
        importFrom(new RegisterText().site(CORBEIL).site(EVRY));
        UUID evry = site(EVRY).id();
        time.advance(Duration.ofDays(30));

        ImportReport without = importFrom(new RegisterText().site(CORBEIL));
        assertThat(without).isEqualTo(new ImportReport(1, 0, 0, 1, false));
        assertThat(site(EVRY).absentSince()).isEqualTo(time.instant());

        time.advance(Duration.ofDays(30));
        ImportReport stillWithout = importFrom(new RegisterText().site(CORBEIL).with("beds_mco", "801"));
        assertThat(stillWithout).isEqualTo(new ImportReport(1, 0, 1, 0, false));
        assertThat(site(EVRY).absentSince()).isEqualTo(time.instant().minus(Duration.ofDays(30)));

        ImportReport returned = importFrom(
                new RegisterText().site(CORBEIL).with("beds_mco", "801").site(EVRY));
        assertThat(returned).isEqualTo(new ImportReport(2, 0, 1, 0, false));
        assertThat(site(EVRY).absentSince()).isNull();
        assertThat(site(EVRY).id()).isEqualTo(evry);
    }

    @Test
    void givesASiteItsNewNumberAndFindsItByBoth() {
        importFrom(new RegisterText().site(CORBEIL).site(EVRY));
        UUID corbeil = site(CORBEIL).id();
        time.advance(Duration.ofDays(30));

        ImportReport report = importFrom(new RegisterText()
                .site(NEW_NUMBER)
                .with("former_finess_et", CORBEIL)
                .site(EVRY));

        assertThat(report).isEqualTo(new ImportReport(2, 0, 1, 0, false));
        assertThat(site(NEW_NUMBER).id()).isEqualTo(corbeil);
        assertThat(site(CORBEIL).id()).isEqualTo(corbeil);
        assertThat(site(CORBEIL).finess()).isEqualTo(new FinessNumber(NEW_NUMBER));
        assertThat(numbersOf(corbeil))
                .containsExactly(
                        new FinessValidity(new FinessNumber(NEW_NUMBER), LocalDate.of(2026, 4, 2), null, null),
                        new FinessValidity(
                                new FinessNumber(CORBEIL),
                                LocalDate.of(2026, 3, 3),
                                LocalDate.of(2026, 4, 2),
                                new FinessNumber(NEW_NUMBER)));
    }

    @Test
    void aFileThatStillListsAFormerNumberTakesNothingBack() {
        importFrom(new RegisterText().site(CORBEIL));
        importFrom(new RegisterText().site(NEW_NUMBER).with("former_finess_et", CORBEIL));

        ImportReport report = importFrom(new RegisterText().site(CORBEIL));

        assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 0, false));
        assertThat(site(CORBEIL).finess()).isEqualTo(new FinessNumber(NEW_NUMBER));
    }

    @Test
    void aNumberGivenByMistakeCanBeTakenBack() {
        importFrom(new RegisterText().site(CORBEIL));
        importFrom(new RegisterText().site(NEW_NUMBER).with("former_finess_et", CORBEIL));

        importFrom(new RegisterText().site(CORBEIL).with("former_finess_et", NEW_NUMBER));

        assertThat(site(NEW_NUMBER).finess()).isEqualTo(new FinessNumber(CORBEIL));
        assertThat(numbersOf(site(CORBEIL).id()))
                .extracting(FinessValidity::finess)
                .containsExactly(new FinessNumber(CORBEIL), new FinessNumber(NEW_NUMBER));
    }

    @Test
    void aFormerNumberNotKnownBeforeIsKeptToo() {
        importFrom(new RegisterText().site(NEW_NUMBER).with("former_finess_et", CORBEIL));

        assertThat(site(CORBEIL)).isEqualTo(site(NEW_NUMBER));
    }

    @Test
    void refusesTwoLinesThatMeanOneSite() {
        importFrom(new RegisterText().site(CORBEIL));
        importFrom(new RegisterText().site(NEW_NUMBER).with("former_finess_et", CORBEIL));

        assertThat(refusal(new RegisterText().site(NEW_NUMBER).site(CORBEIL)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.path()).containsExactly("sites.csv", "3", "finess_et");
                    assertThat(error.message()).isEqualTo("error.register.sameSite");
                });
    }

    @Test
    void refusesAFormerNumberOfAnotherSite() {
        importFrom(new RegisterText().site(CORBEIL).site(EVRY));

        assertThat(refusal(new RegisterText().site(CORBEIL).with("former_finess_et", EVRY)))
                .extracting(UserError::message)
                .containsExactly("error.register.otherSite");
    }

    @Test
    void refusesThatASiteMovesToAnotherRegion() {
        importFrom(new RegisterText().site(CORBEIL));

        assertThat(refusal(new RegisterText()
                        .site(CORBEIL)
                        .with("region_code", "24")
                        .with("department_code", "45")))
                .extracting(UserError::message)
                .containsExactly("error.register.regionChanged");
    }

    @Test
    void aRefusedFileChangesNothing() {
        importFrom(new RegisterText().site(CORBEIL));
        Establishment before = site(CORBEIL);

        List<UserError> errors = refusal(new RegisterText()
                .site(CORBEIL)
                .with("name", "OTHER")
                .site(EVRY)
                .with("latitude", "95"));

        assertThat(errors).hasSize(1);
        assertThat(site(CORBEIL)).isEqualTo(before);
        assertThat(establishments.byFiness(new FinessNumber(EVRY))).isEmpty();
    }

    @Test
    void aRehearsalTellsWhatAnImportWouldDoAndStoresNothing() {
        importFrom(new RegisterText().site(CORBEIL));
        Establishment before = site(CORBEIL);

        ImportReport report = imports.rehearse(
                        new RegisterText()
                                .site(NEW_NUMBER)
                                .with("former_finess_et", CORBEIL)
                                .site(EVRY)
                                .files(),
                        ImportProgress.SILENT)
                .orThrow();

        assertThat(report).isEqualTo(new ImportReport(2, 1, 1, 0, false));
        assertThat(site(CORBEIL)).isEqualTo(before);
        assertThat(imports.rehearse(new RegisterText().site(CORBEIL).files(), ImportProgress.SILENT)
                        .orThrow())
                .isEqualTo(new ImportReport(1, 0, 0, 0, true));
    }

    @Test
    void keepsTheInformationSystemThatAPersonChose() {
        importFrom(new RegisterText().site(CORBEIL).site(EVRY).with("finess_ej", "910000001"));
        InformationSystem shared = context.getBean(InformationSystems.class)
                .register(
                        Viewer.coordinator("anne", Set.of("11")),
                        new NewInformationSystem(
                                "11",
                                new SystemName("SI du GHT"),
                                Set.of(site(CORBEIL).id(), site(EVRY).id())))
                .orThrow();

        importFrom(new RegisterText()
                .site(CORBEIL)
                .with("name", "OTHER")
                .site(EVRY)
                .with("finess_ej", "910000001")
                .site("910000315"));

        assertThat(site(CORBEIL).informationSystemId()).isEqualTo(shared.id());
        assertThat(site(EVRY).informationSystemId()).isEqualTo(shared.id());
        assertThat(site("910000315").informationSystemId()).isNotEqualTo(shared.id());
    }

    @Test
    void anEarlierFileImportedAgainIsNoRepetition() {
        importFrom(new RegisterText().site(CORBEIL));
        importFrom(new RegisterText().site(CORBEIL).with("name", "OTHER"));

        ImportReport back = importFrom(new RegisterText().site(CORBEIL));

        assertThat(back).isEqualTo(new ImportReport(1, 0, 1, 0, false));
        assertThat(site(CORBEIL).name()).isEqualTo("CENTRE HOSPITALIER SUD FRANCILIEN");
    }

    @Test
    void importsThatRaceRunOneAfterTheOther() throws Exception {
        int racers = 4;
        CyclicBarrier start = new CyclicBarrier(racers);
        ExecutorService threads = Executors.newFixedThreadPool(racers);
        List<Future<ImportReport>> running = new ArrayList<>();
        for (int racer = 0; racer < racers; racer++) {
            RegisterText text = new RegisterText();
            for (int site = 0; site < 200; site++) {
                text.site("91001%04d".formatted(site)).with("beds_mco", Integer.toString(racer % 2));
            }
            running.add(threads.submit(() -> {
                start.await();
                return importFrom(text);
            }));
        }
        int added = 0;
        for (Future<ImportReport> report : running) {
            added += report.get().added();
        }
        threads.shutdown();

        assertThat(added).isEqualTo(200);
        Set<Integer> beds = new HashSet<>();
        for (int site = 0; site < 200; site++) {
            beds.add(site("91001%04d".formatted(site)).description().activity().beds());
        }
        assertThat(beds).hasSize(1);
    }

    private ImportReport importBundled() {
        return imports.importFrom(RegisterFiles.bundled(), "test", ImportProgress.SILENT)
                .orThrow();
    }

    private ImportReport importFrom(RegisterText text) {
        return imports.importFrom(text.files(), "test", ImportProgress.SILENT).orThrow();
    }

    private List<UserError> refusal(RegisterText text) {
        return imports.importFrom(text.files(), "test", ImportProgress.SILENT)
                        instanceof Outcome.Refused<ImportReport> refused
                ? refused.errors()
                : List.of();
    }

    private Establishment site(String finess) {
        return establishments.byFiness(new FinessNumber(finess)).orElseThrow();
    }

    private List<FinessValidity> numbersOf(UUID site) {
        return establishments.numbersOf(Set.of(site)).getOrDefault(site, List.of());
    }
}
