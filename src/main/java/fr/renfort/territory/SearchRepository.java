package fr.renfort.territory;

import fr.renfort.database.Conditions;
import fr.renfort.database.ListReader;
import fr.renfort.database.SortKey;
import fr.renfort.database.SortedList;
import fr.renfort.vocabulary.GeoPoint;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds sites. A text is compared word by word: the words that are like those of a site's names and commune count by their
 * length, so order, small words and typing errors matter little. What reads like a FINESS number is one.
 */
@Singleton
final class SearchRepository {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9AB][0-9]{1,7}");

    /** Of 1,000: below, a site is not meant. */
    private static final int LEAST_RANK = 550;

    private static final String BY_NAME = """
            (SELECT round(900 * sum(length(word) * word_similarity(word, s.search_key)) / sum(length(word))
                          + 100 * word_similarity(search_text(?), s.search_key))
             FROM unnest(search_words(?)) AS word)
            """;
    private static final String METRES = """
            round(2 * 6371008.8 * asin(least(1, sqrt(
                power(sin(radians(s.latitude - ?) / 2), 2)
                + cos(radians(s.latitude)) * cos(radians(?)) * power(sin(radians(s.longitude - ?) / 2), 2)))))
            """;
    private static final double METRES_A_DEGREE = 111_194.9;

    private final ListReader lists;

    SearchRepository(ListReader lists) {
        this.lists = lists;
    }

    /** The best, then the nearest, then the largest first. */
    Page<FoundRow> page(SiteSearch search, PageRequest page) {
        return lists.page(list(search), conditions(search), page);
    }

    /** All of them in the same order: to be narrowed further. */
    List<FoundRow> all(SiteSearch search) {
        return lists.all(list(search), conditions(search));
    }

    private static SortedList<FoundRow> list(SiteSearch search) {
        List<Object> values = new ArrayList<>();
        String text = search.text();
        String rank = "0";
        String wanted = "true";
        if (text != null && number(text) == null) {
            rank = "-" + BY_NAME;
            values.addAll(List.of(text, text));
        }
        SiteSearch.Near near = search.near();
        String distance = near == null ? "0" : METRES;
        if (near != null) {
            values.addAll(List.of(
                    near.place().latitude(),
                    near.place().latitude(),
                    near.place().longitude()));
        }
        if (text != null) {
            String finess = number(text);
            wanted = finess == null
                    ? "s.search_key %> ANY (search_words(?))"
                    : "s.id IN (SELECT n.establishment_id FROM establishment_finess n WHERE n.finess LIKE ?)";
            values.add(finess == null ? text : finess + "%");
        }
        String from =
                "(SELECT s.id, s.latitude, s.longitude, s.region_code, s.department_code, s.insee_commune, s.has_emergency, CAST("
                        + rank + " AS bigint) AS rank_key, CAST(" + distance + " AS bigint) AS distance_key,"
                        + " CAST(-s.beds AS bigint) AS size_key FROM establishment s WHERE " + wanted + ") AS found";
        return new SortedList<>(
                FoundRow.class,
                "id, latitude, longitude, rank_key, distance_key, size_key",
                from,
                values,
                List.of(
                        SortKey.number("rank_key"),
                        SortKey.number("distance_key"),
                        SortKey.number("size_key"),
                        SortKey.id("id")),
                false);
    }

    private static Conditions conditions(SiteSearch search) {
        Conditions conditions = Conditions.none()
                .when(search.area().regionCode(), "region_code = ?")
                .when(search.area().departmentCode(), "department_code = ?")
                .when(search.area().communeCode(), "insee_commune = ?")
                .when(search.area().emergency(), "has_emergency = ?");
        if (search.text() != null && number(search.text()) == null) {
            conditions.and("rank_key <= ?", -LEAST_RANK);
        }
        SiteSearch.Near near = search.near();
        Double kilometres = near == null ? null : near.bound();
        if (near != null && kilometres != null) {
            within(conditions, near.place(), kilometres * 1_000);
        }
        return conditions;
    }

    /** A box that holds the circle, for the index, then the circle. */
    private static void within(Conditions conditions, GeoPoint place, double metres) {
        double high = metres / METRES_A_DEGREE;
        double shrunk = Math.cos(Math.toRadians(Math.min(89, Math.abs(place.latitude()) + high)));
        double wide = Math.min(360, high / shrunk);
        conditions
                .and("latitude BETWEEN ? AND ?", place.latitude() - high, place.latitude() + high)
                .and("longitude BETWEEN ? AND ?", place.longitude() - wide, place.longitude() + wide)
                .and("distance_key <= ?", Math.round(metres));
    }

    /** A FINESS number or its beginning, blanks left out; null when the text is none. */
    private static @Nullable String number(String text) {
        String compact = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return NUMBER.matcher(compact).matches() ? compact : null;
    }
}
