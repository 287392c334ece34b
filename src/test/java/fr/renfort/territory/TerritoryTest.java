package fr.renfort.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.database.TestDatabase;
import fr.renfort.database.Transactions;
import fr.renfort.territory.register.ImportProgress;
import fr.renfort.territory.register.RegisterFiles;
import fr.renfort.territory.register.RegisterImport;
import fr.renfort.vocabulary.EquipmentCode;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.Scope;
import fr.renfort.vocabulary.SkillCode;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reading the bundled register. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritoryTest {

    private static final UUID UNKNOWN = new UUID(0, 1);

    private final ApplicationContext context =
            ApplicationContext.run(Map.copyOf(TestDatabase.fresh().properties()));
    private final Territory territory = context.getBean(Territory.class);
    private final Establishments establishments = context.getBean(Establishments.class);
    private final LegalEntities entities = context.getBean(LegalEntities.class);

    @BeforeAll
    void importRegister() {
        context.getBean(RegisterImport.class)
                .importFrom(RegisterFiles.bundled(), "test", ImportProgress.SILENT)
                .orThrow();
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void findsRegionsAndDepartmentsByTheirCodes() {
        assertThat(territory.region("11").arsName()).isEqualTo("ARS Île-de-France");
        assertThat(territory.findRegion("99")).isEmpty();
        assertThat(territory.findDepartment("2A"))
                .hasValueSatisfying(
                        department -> assertThat(department.regionCode()).isEqualTo("94"));
        assertThatThrownBy(() -> territory.region("99")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void readsRegistersInsideATransactionOfAnyScope() {
        Transactions transactions = context.getBean(Transactions.class);

        assertThat(transactions
                        .<Region>read(Scope.region("84"), () -> territory.region("11"))
                        .code())
                .isEqualTo("11");
    }

    @Test
    void pagesThroughARegionByNameInBothDirections() {
        List<Establishment> forward = all(EstablishmentFilter.ofRegion("11"), false);
        List<Establishment> backward = all(EstablishmentFilter.ofRegion("11"), true);

        assertThat(forward)
                .hasSize(411)
                .doesNotHaveDuplicates()
                .allMatch(site -> site.regionCode().equals("11"));
        Collections.reverse(backward);
        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void filtersByDepartmentEmergencyAndText() {
        assertThat(all(new EstablishmentFilter("11", null, "91", null, null), false))
                .isNotEmpty()
                .allMatch(site -> site.departmentCode().equals("91"));
        assertThat(all(new EstablishmentFilter("11", null, null, true, null), false))
                .hasSize(90);
        assertThat(all(new EstablishmentFilter("11", null, null, false, null), false))
                .hasSize(321);
        assertThat(all(new EstablishmentFilter("11", null, null, null, "sud francilien"), false))
                .extracting(site -> site.finess().value())
                .contains("910020254");
        assertThat(all(new EstablishmentFilter("11", null, null, null, "no such place"), false))
                .isEmpty();
    }

    @Test
    void searchesWhateverTheCaseAndAccents() {
        assertThat(all(new EstablishmentFilter("11", null, null, null, " ÉVRY-courcouronnes "), false))
                .isNotEmpty()
                .allMatch(site -> site.address().commune().equals("Évry-Courcouronnes"));
        assertThat(SearchText.folded("Cœur Saint-Étienne")).isEqualTo("coeur saint-etienne");
    }

    @Test
    void takesPercentAndUnderscoreInASearchForThemselves() {
        assertThat(all(new EstablishmentFilter("11", null, null, null, "%"), false))
                .isEmpty();
    }

    @Test
    void refusesAPlaceMadeForAnotherList() {
        assertThatThrownBy(() -> establishments.list(
                        EstablishmentFilter.ofRegion("11"), new PageRequest(10, List.of("A", "not an id"), false)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void findsTheSitesOfALegalEntityAndOfAnInformationSystem() {
        Establishment corbeil =
                establishments.byFiness(new FinessNumber("910020254")).orElseThrow();

        assertThat(establishments.get(corbeil.id())).isEqualTo(corbeil);
        assertThat(all(EstablishmentFilter.ofLegalEntity(corbeil.legalEntityId()), false))
                .isEqualTo(establishments
                        .ofLegalEntities(Set.of(corbeil.legalEntityId()))
                        .get(corbeil.legalEntityId()))
                .contains(corbeil);
        assertThat(establishments
                        .ofInformationSystems(Set.of(corbeil.informationSystemId()))
                        .get(corbeil.informationSystemId()))
                .contains(corbeil)
                .allMatch(site -> site.departmentCode().equals("91"));
        assertThat(context.getBean(InformationSystems.class)
                        .get(corbeil.informationSystemId())
                        .name())
                .endsWith("(91)");
        assertThat(establishments.numbersOf(Set.of(corbeil.id())).get(corbeil.id()))
                .extracting(FinessValidity::finess)
                .containsExactly(corbeil.finess());
    }

    @Test
    void findsLegalEntitiesAndTheirGht() {
        LegalEntity entity = entities.byFiness(new FinessNumber("910002773")).orElseThrow();

        assertThat(entities.get(entity.id())).isEqualTo(entity);
        assertThat(entity.status()).isEqualTo(LegalStatus.PUBLIC);
        assertThat(entities.ofGht("IDF-06")).contains(entity);
        assertThat(entities.ghts(Set.of("IDF-06")).get("IDF-06"))
                .isEqualTo(new Ght("IDF-06", "Ile de France Sud", "11"));
        assertThat(entities.ghtsOf("11")).hasSize(16);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(establishments.find(UNKNOWN)).isEmpty();
        assertThat(establishments.byFiness(new FinessNumber("999999999"))).isEmpty();
        assertThat(entities.find(UNKNOWN)).isEmpty();
        assertThat(context.getBean(InformationSystems.class).find(UNKNOWN)).isEmpty();
        assertThat(context.getBean(Organisations.class).find(UNKNOWN)).isEmpty();
        assertThatThrownBy(() -> establishments.get(UNKNOWN)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> entities.get(UNKNOWN)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> context.getBean(InformationSystems.class).get(UNKNOWN))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> context.getBean(Organisations.class).get(UNKNOWN))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nothingIsAskedOfTheDatabaseForNoIds() {
        assertThat(establishments.byIds(Set.of())).isEmpty();
        assertThat(establishments.ofLegalEntities(Set.of())).isEmpty();
        assertThat(establishments.numbersOf(Set.of())).isEmpty();
        assertThat(entities.byIds(Set.of())).isEmpty();
        assertThat(entities.ghts(Set.of())).isEmpty();
        assertThat(context.getBean(InformationSystems.class).byIds(Set.of())).isEmpty();
        assertThat(context.getBean(Organisations.class).byIds(Set.of())).isEmpty();
    }

    @Test
    void theNomenclatureHasItsLabelsInBothLanguages() {
        Nomenclature nomenclature = context.getBean(Nomenclature.class);

        assertThat(nomenclature.skills()).hasSize(19);
        assertThat(nomenclature.equipment()).hasSize(11);
        assertThat(nomenclature.find(new SkillCode("REM.SAV")))
                .contains(new SkillLabel(
                        new SkillCode("REM.SAV"), "Sauvegarde et restauration", "Backup and restore", null, 0));
        assertThat(nomenclature.find(new EquipmentCode("EQ.EDR")))
                .hasValueSatisfying(type -> assertThat(type.kind()).isEqualTo(EquipmentKind.LICENCE));
        assertThat(nomenclature.find(new SkillCode("ZZZ.ZZ"))).isEmpty();
    }

    private List<Establishment> all(EstablishmentFilter filter, boolean backward) {
        List<Establishment> read = new ArrayList<>();
        List<String> place = List.of();
        Page<Establishment> page;
        do {
            page = establishments.list(filter, new PageRequest(100, place, backward));
            read.addAll(page.items());
            if (page.more()) {
                Establishment last = read.get(read.size() - 1);
                place = List.of(last.name(), last.id().toString());
            }
        } while (page.more());
        return read;
    }
}
