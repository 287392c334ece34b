package fr.renfort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    /** What Micronaut's annotation processor writes follows Micronaut's rules. */
    private static final ImportOption HAND_WRITTEN = location -> !location.contains("/$");

    private static final Architecture HOUSE = new Architecture("fr.renfort");
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(HAND_WRITTEN)
            .importPackages(HOUSE.root());

    private static final Architecture PLANTED_HOUSE = new Architecture("planted");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().withImportOption(HAND_WRITTEN).importPackages(PLANTED_HOUSE.root());

    static Stream<Arguments> rules() {
        return Stream.of(
                law("room listed", Architecture::everyClassIsInAListedRoom, "cellar.Barrel"),
                law(
                        "lower ranks only",
                        Architecture::aRoomImportsLowerRanksOnly,
                        "pool.LooksUpward",
                        "travel.LooksSideways",
                        "vocabulary.KnowsTheProgram"),
                law(
                        "vocabulary",
                        Architecture::vocabularyKnowsJavaOnly,
                        "vocabulary.KnowsALibrary",
                        "vocabulary.KnowsTheProgram"),
                law("planning", Architecture::planningKnowsOptaPlannerAndVocabularyOnly, "planning.KnowsALibrary"),
                law(
                        "SQL",
                        Architecture::sqlStaysInRowsAndRepositories,
                        "pool.SpeaksSql",
                        "pool.SpeaksSql$Inside",
                        "pool.SpeaksMicronautData"),
                law(
                        "rows and repositories",
                        Architecture::rowsAndRepositoriesStayInTheirRoom,
                        "pool.PublicRepository",
                        "pool.PublicRow"),
                law("graphql-java", Architecture::graphqlJavaStaysInGraphql, "pool.SpeaksGraphql"),
                law("OptaPlanner", Architecture::optaPlannerStaysInPlanning, "pool.Solves"),
                law("GraphHopper", Architecture::graphHopperStaysInTravel, "pool.DrivesItself"),
                law(
                        "names",
                        Architecture::namesSayWhatAClassIs,
                        "travel.PlaceManager",
                        "travel.PlaceManager$NestedHelper",
                        "travel.PlaceUtil",
                        "travel.PlaceUtils",
                        "travel.PlaceImpl",
                        "travel.PlaceBase",
                        "travel.PlaceDTO"),
                law(
                        "time",
                        Architecture::timeComesFromTheInstantSource,
                        "database.ReadsInstant",
                        "database.ReadsInstantByReference",
                        "database.ReadsLocalDateInZone",
                        "database.ReadsMillis",
                        "database.ReadsDate",
                        "database.MakesAClock"),
                law("null-marked", Architecture::everyPackageIsNullMarked, "cellar.Barrel"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(Function<Architecture, ArchRule> rule, Set<String> offenders) {
        rule.apply(HOUSE).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsExactlyThePlantedOffenders(Function<Architecture, ArchRule> rule, Set<String> offenders) {
        List<String> details =
                rule.apply(PLANTED_HOUSE).evaluate(PLANTED).getFailureReport().getDetails();

        assertThat(details.stream()
                        .map(detail -> detail.substring("planted.".length(), detail.indexOf(':')))
                        .collect(Collectors.toSet()))
                .isEqualTo(offenders);
    }

    @Test
    void theProgramIsNotEmpty() {
        assertThat(PROGRAM.contain(Application.class)).isTrue();
    }

    private static Arguments law(String name, Function<Architecture, ArchRule> rule, String... offenders) {
        return argumentSet(name, rule, Set.of(offenders));
    }
}
