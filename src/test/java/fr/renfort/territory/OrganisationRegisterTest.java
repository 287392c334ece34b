package fr.renfort.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.access.Viewer;
import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.journal.JournalEntry;
import fr.renfort.territory.register.ImportProgress;
import fr.renfort.territory.register.RegisterImport;
import fr.renfort.territory.register.RegisterText;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people keep in the registers: organisations, and which sites share an information system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationRegisterTest {

    private static final Viewer ANNE = Viewer.coordinator("anne", Set.of("11"));
    private static final Viewer BRUNO = Viewer.coordinator("bruno", Set.of("84"));

    private final ApplicationContext context =
            ApplicationContext.run(Map.copyOf(TestDatabase.fresh().properties()));
    private final OrganisationRegister register = context.getBean(OrganisationRegister.class);
    private final Organisations organisations = context.getBean(Organisations.class);
    private final InformationSystems systems = context.getBean(InformationSystems.class);

    @BeforeAll
    void importRegister() {
        RegisterText sites = new RegisterText()
                .site("910020254")
                .site("910000314")
                .with("finess_ej", "910000001")
                .with("legal_status", "private")
                .with("name", "PRIVATE CLINIC")
                .site("910000400")
                .with("finess_ej", "910000401")
                .with("name", "TAKEN CLINIC")
                .site("690000001")
                .with("finess_ej", "690000002")
                .with("region_code", "84")
                .with("department_code", "69");
        context.getBean(RegisterImport.class)
                .importFrom(sites.files(), "test", ImportProgress.SILENT)
                .orThrow();
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void registersALenderAndWritesItDown() {
        Organisation csirt =
                register.register(ANNE, csirt("CSIRT Île-de-France")).orThrow();

        assertThat(csirt.maxLentPerDay()).isEqualTo(8);
        assertThat(csirt.dailyRestMinutes()).isEqualTo(660);
        assertThat(organisations.get(csirt.id())).isEqualTo(csirt);
        List<JournalEntry> entries = context.getBean(Transactions.class)
                .read(ANNE.scope(), () -> context.getBean(Journal.class).of(csirt.id()));
        assertThat(entries).extracting(JournalEntry::kind).containsExactly("OrganisationRegistered");
    }

    @Test
    void onlyCoordinatorsOfTheRegionKeepItsLenders() {
        Organisation csirt = register.register(ANNE, csirt("CSIRT 3")).orThrow();

        assertThat(code(register.register(BRUNO, csirt("Other")))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(register.register(Viewer.planner("11"), csirt("Other"))))
                .isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(register.change(BRUNO, new OrganisationChange(csirt.id(), null, 1, null))))
                .isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(register.forLegalEntity(BRUNO, entity("910002773").id())))
                .isEqualTo(UserErrorCode.FORBIDDEN);
    }

    @Test
    void aNameIsUsedOnceInARegion() {
        register.register(ANNE, csirt("CSIRT 4")).orThrow();

        assertThat(code(register.register(ANNE, csirt("CSIRT 4")))).isEqualTo(UserErrorCode.TAKEN);
        assertThat(register.register(
                        BRUNO, new NewOrganisation("84", "CSIRT 4", OrganisationKind.CSIRT, null, 1, null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aLegalEntityLendsAsOneOrganisation() {
        Organisation first =
                register.forLegalEntity(ANNE, entity("910002773").id()).orThrow();

        assertThat(first.kind()).isEqualTo(OrganisationKind.LEGAL_ENTITY);
        assertThat(first.name()).isEqualTo(entity("910002773").name());
        assertThat(register.forLegalEntity(ANNE, entity("910002773").id()).orThrow())
                .isEqualTo(first);
        NewOrganisation again = new NewOrganisation(
                "11",
                "Again",
                OrganisationKind.LEGAL_ENTITY,
                entity("910002773").id(),
                1,
                null);
        assertThat(errors(register.register(ANNE, again)))
                .extracting(UserError::message)
                .containsExactly("error.organisation.lendsAlready");
    }

    @Test
    void theRestFollowsTheStatusOfTheLegalEntity() {
        assertThat(register.forLegalEntity(ANNE, entity("910002773").id())
                        .orThrow()
                        .dailyRestMinutes())
                .isEqualTo(720);
        assertThat(register.forLegalEntity(ANNE, entity("910000001").id())
                        .orThrow()
                        .dailyRestMinutes())
                .isEqualTo(660);
    }

    @Test
    void aLegalEntityWhoseNameIsTakenLendsUnderItsNumberToo() {
        register.register(ANNE, csirt("TAKEN CLINIC")).orThrow();

        assertThat(register.forLegalEntity(ANNE, entity("910000401").id())
                        .orThrow()
                        .name())
                .isEqualTo("TAKEN CLINIC (910000401)");
    }

    @Test
    void changesTermsAndRefusesAStaleChange() {
        Organisation csirt = register.register(ANNE, csirt("CSIRT 8")).orThrow();

        Organisation changed = register.change(ANNE, new OrganisationChange(csirt.id(), csirt.version(), 3, 720))
                .orThrow();

        assertThat(changed.terms()).isEqualTo(new LendingTerms(3, 720));
        assertThat(changed.version()).isEqualTo(csirt.version() + 1);
        assertThat(code(register.change(ANNE, new OrganisationChange(csirt.id(), csirt.version(), 4, null))))
                .isEqualTo(UserErrorCode.STALE);
        assertThat(register.change(ANNE, new OrganisationChange(csirt.id(), null, null, null))
                        .orThrow())
                .isEqualTo(changed);
    }

    @Test
    void refusesTermsOutOfRange() {
        Organisation csirt = register.register(ANNE, csirt("CSIRT 9")).orThrow();

        assertThat(code(register.change(ANNE, new OrganisationChange(csirt.id(), null, 1001, null))))
                .isEqualTo(UserErrorCode.INVALID);
        assertThat(code(register.change(ANNE, new OrganisationChange(csirt.id(), null, null, 600))))
                .isEqualTo(UserErrorCode.INVALID);
        assertThatThrownBy(() -> new NewOrganisation("11", "X", OrganisationKind.GRADES, null, -1, null))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> csirt(" ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new NewOrganisation("11", "X", OrganisationKind.LEGAL_ENTITY, null, 1, null))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID unknown = new UUID(0, 1);

        assertThat(code(register.change(ANNE, new OrganisationChange(unknown, null, 1, null))))
                .isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(code(register.forLegalEntity(ANNE, unknown))).isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(code(register.register(
                        ANNE, new NewOrganisation("11", "X", OrganisationKind.LEGAL_ENTITY, unknown, 1, null))))
                .isEqualTo(UserErrorCode.NOT_FOUND);
        Viewer nowhere = Viewer.coordinator("zoe", Set.of("99"));
        assertThat(code(register.register(
                        nowhere, new NewOrganisation("99", "X", OrganisationKind.CSIRT, null, 1, null))))
                .isEqualTo(UserErrorCode.NOT_FOUND);
    }

    @Test
    void listsLendersByNameInBothDirections() {
        Viewer chloe = Viewer.coordinator("chloe", Set.of("24"));
        for (String name : List.of("C", "A", "B")) {
            register.register(chloe, new NewOrganisation("24", name, OrganisationKind.CSIRT, null, 8, null))
                    .orThrow();
        }

        Page<Organisation> first = organisations.list("24", PageRequest.first(2));
        Organisation last = first.items().get(1);
        List<String> place = List.of(last.name(), last.id().toString());

        assertThat(first.items()).extracting(Organisation::name).containsExactly("A", "B");
        assertThat(first.more()).isTrue();
        assertThat(organisations.list("24", new PageRequest(2, place, false)).items())
                .extracting(Organisation::name)
                .containsExactly("C");
        assertThat(organisations.list("24", new PageRequest(2, place, true)).items())
                .extracting(Organisation::name)
                .containsExactly("A");
        assertThat(organisations.list("53", PageRequest.first(2)).items()).isEmpty();
    }

    @Test
    void sitesAreSaidToShareAnInformationSystem() {
        InformationSystem shared = systems.register(
                        ANNE,
                        new NewInformationSystem(
                                "11",
                                new SystemName("SI commun"),
                                Set.of(site("910020254").id())))
                .orThrow();

        InformationSystem grown = systems.share(
                        ANNE, shared.id(), 0, Set.of(site("910000314").id()))
                .orThrow();
        assertThat(site("910000314").informationSystemId()).isEqualTo(shared.id());
        assertThat(site("910020254").informationSystemId()).isEqualTo(shared.id());
        assertThat(systems.ofRegion("11")).contains(grown).doesNotContain(shared);
        assertThat(systems.rename(ANNE, shared.id(), 1, new SystemName("SI du GHT"))
                        .orThrow())
                .isEqualTo(new InformationSystem(shared.id(), "11", "SI du GHT", 2));
        assertThat(code(systems.rename(ANNE, shared.id(), 1, new SystemName("Encore"))))
                .isEqualTo(UserErrorCode.STALE);
    }

    @Test
    void onlySitesOfTheRegionShareAnInformationSystemAndOnlyItsCoordinatorsSaySo() {
        UUID lyon = site("690000001").id();
        NewInformationSystem across = new NewInformationSystem(
                "11", new SystemName("Across"), Set.of(lyon, site("910020254").id()));
        UUID usual = site("910020254").informationSystemId();

        assertThat(code(systems.register(ANNE, across))).isEqualTo(UserErrorCode.NOT_FOUND);
        assertThat(site("910020254").informationSystemId()).isEqualTo(usual);
        assertThat(code(systems.register(BRUNO, across))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(systems.share(BRUNO, usual, 0, Set.of(lyon)))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(systems.share(ANNE, usual, 0, Set.of()))).isEqualTo(UserErrorCode.INVALID);
        assertThat(code(systems.share(ANNE, new UUID(0, 1), 0, Set.of(lyon)))).isEqualTo(UserErrorCode.NOT_FOUND);
    }

    private static NewOrganisation csirt(String name) {
        return new NewOrganisation("11", name, OrganisationKind.CSIRT, null, 8, null);
    }

    private LegalEntity entity(String finess) {
        return context.getBean(LegalEntities.class)
                .byFiness(new FinessNumber(finess))
                .orElseThrow();
    }

    private Establishment site(String finess) {
        return context.getBean(Establishments.class)
                .byFiness(new FinessNumber(finess))
                .orElseThrow();
    }

    private static UserErrorCode code(Outcome<?> outcome) {
        return errors(outcome).get(0).code();
    }

    private static List<UserError> errors(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).errors();
    }
}
