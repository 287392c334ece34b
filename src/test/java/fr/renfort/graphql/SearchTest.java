package fr.renfort.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.graphql.AttackedRegion.Json;
import fr.renfort.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    private final AttackedRegion region = new AttackedRegion();

    @AfterAll
    void close() {
        region.close();
    }

    @ParameterizedTest
    @CsvSource({
        "chu rennes, 350000741",
        "CHU de Rennes, 350000741",
        "rennes pontchailou, 350000741",
        "centre hospitalier universitaire jean minjoz, 250006954",
        "minjoz besancon, 250006954",
        "besançon Jean-Minjoz, 250006954",
        "hôpital saint louis la rochelle, 170000087",
        "hop. St-Louis La Rochelle, 170000087",
        "St Louis réunion chu, 970400081",
        "91 002 0254, 910020254",
        "910020254, 910020254",
        "corbeil sud francilien, 910020254"
    })
    void aSiteIsFoundAsACoordinatorTypesIt(String typed, String finess) {
        assertThat(found("search: \"" + typed + "\", first: 3")).as(typed).contains(finess);
    }

    @Test
    void theBeginningOfANumberFindsAllThatBeginSo() {
        assertThat(found("search: \"91002\", first: 50")).isNotEmpty().allMatch(finess -> finess.startsWith("91002"));
    }

    @Test
    void whatNoNameIsLikeFindsNothing() {
        assertThat(found("search: \"xylophone quetsche\"")).isEmpty();
    }

    @Test
    void aTextOfSignsAloneFindsNothing() {
        assertThat(found("search: \"%_'\"")).isEmpty();
    }

    @Test
    void filtersNarrowTheSearch() {
        assertThat(found("search: \"saint louis\", regionCode: \"75\""))
                .contains("170000087")
                .doesNotContain("970400081");
        assertThat(found("communeCode: \"35238\", hasEmergency: true")).contains("350000741");
        assertThat(found("departmentCode: \"17\", first: 100")).contains("170000087");
    }

    @Test
    void theNearestComeFirstAndSayHowFarTheyAre() {
        Json near = ask("near: {establishmentId: \"" + region.siteId() + "\"}, withinKilometres: 20, first: 50");
        List<Double> kilometres = near.at("edges").list().stream()
                .map(edge -> ((Number) new Json(edge).at("distanceKilometres").value()).doubleValue())
                .toList();

        assertThat(near.at("edges.0.node.finess").text()).isEqualTo("910020254");
        assertThat(kilometres).hasSizeGreaterThan(5).isSorted().allMatch(far -> far <= 20);
    }

    @Test
    void thoseWithinReachComeQuickestFirstPageByPage() {
        String place = "near: {latitude: 48.85, longitude: 2.35}, withinMinutes: 25, hasEmergency: true, first: 7";
        List<Integer> minutes = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Json page = ask(place);
        boolean more = true;
        while (more) {
            for (Object edge : page.at("edges").list()) {
                minutes.add(new Json(edge).at("travelMinutes").number());
                seen.add(new Json(edge).at("node.finess").text());
            }
            more = (Boolean) page.at("pageInfo.hasNextPage").value();
            page = more
                    ? ask(place + ", after: \"" + page.at("pageInfo.endCursor").text() + "\"")
                    : page;
        }

        assertThat(minutes).hasSizeGreaterThan(7).isSorted().allMatch(each -> each <= 25);
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void pagesOfASearchGoOnBothWays() {
        Json all = ask("search: \"saint\", first: 20");
        Json second = ask("search: \"saint\", first: 10, after: \""
                + all.at("edges.9.cursor").text() + "\"");
        Json back = ask("search: \"saint\", last: 10, before: \""
                + all.at("edges.10.cursor").text() + "\"");

        assertThat(second.at("nodes").list()).isEqualTo(all.at("nodes").list().subList(10, 20));
        assertThat(back.at("nodes").list()).isEqualTo(all.at("nodes").list().subList(0, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "withinMinutes: 30 | near",
                "near: {latitude: 48.0} | establishmentId",
                "near: {latitude: 48.0, longitude: 2.0}, withinMinutes: 601 | 601",
                "near: {latitude: 48.0, longitude: 2.0}, withinKilometres: 0 | 0"
            })
    void whatCannotBeAskedIsToldInTheFieldsError(String arguments, String told) {
        Map<String, Object> answer = region.answer(
                region.coordinator,
                Language.EN,
                "{ establishments(" + arguments + ") { nodes { finess } } }",
                Map.of());

        assertThat(answer.get("errors").toString()).contains("INVALID", told);
    }

    @Test
    void howManyThereAreIsCountedWhateverThePageShows() {
        String near = "near: {latitude: 48.85, longitude: 2.35}, withinMinutes: 20, ";

        assertThat(total("regionCode: \"06\", first: 1"))
                .isEqualTo(
                        ask("regionCode: \"06\", first: 100").at("nodes").list().size());
        assertThat(total(near + "first: 1")).isGreaterThan(1).isEqualTo(total(near + "first: 100"));
    }

    private int total(String arguments) {
        Json answer =
                region.ask(region.coordinator, "{ establishments(" + arguments + ") { totalCount nodes { finess } } }");
        return Integer.parseInt(
                String.valueOf(answer.at("establishments.totalCount").value()));
    }

    private Json ask(String arguments) {
        return region.ask(
                        region.coordinator,
                        "{ establishments(" + arguments
                                + ") { edges { cursor distanceKilometres travelMinutes node { finess } }"
                                + " nodes { finess } pageInfo { hasNextPage endCursor } } }")
                .at("establishments");
    }

    private List<String> found(String arguments) {
        return ask(arguments).at("nodes").list().stream()
                .map(node -> new Json(node).at("finess").text())
                .toList();
    }
}
