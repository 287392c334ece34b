package fr.renfort.planning.facts;

import fr.renfort.planning.facts.ImpossibleFactException.MustBe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Travel times written out: whole minutes one way by (from, to) in the order of the places; null where there is no way. */
public final class TravelTable implements TravelTimes {
    private final List<String> places;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<List<@Nullable Integer>> minutes;

    public TravelTable(List<String> places, List<List<@Nullable Integer>> minutes) {
        this.places = List.copyOf(places);
        this.minutes = minutes.stream()
                .map(row -> java.util.Collections.unmodifiableList(new java.util.ArrayList<>(row)))
                .toList();
        places.forEach(place -> Checks.that(
                positions.put(place, positions.size()) == null,
                () -> new ImpossibleFactException(
                        "The place " + place + " must be there only once.", "place", place, MustBe.ONCE)));
        Checks.between(minutes.size(), places.size(), places.size(), "number of rows", "the travel table");
        for (int row = 0; row < places.size(); row++) {
            checkRow(places.get(row), row);
        }
    }

    private void checkRow(String place, int row) {
        Checks.between(
                minutes.get(row).size(),
                places.size(),
                places.size(),
                "number of columns",
                "the travel row of " + place);
        for (Integer cell : minutes.get(row)) {
            Checks.that(
                    cell == null || cell >= 0,
                    () -> new ImpossibleFactException(
                            "The travel minutes (" + cell + ") from " + place + " must not be negative.",
                            "minutes",
                            cell,
                            MustBe.BETWEEN,
                            0,
                            Integer.MAX_VALUE));
        }
    }

    @Override
    public OptionalInt minutes(String fromPlace, String toPlace) {
        if (fromPlace.equals(toPlace)) {
            return OptionalInt.of(0);
        }
        Integer cell = minutes.get(position(fromPlace)).get(position(toPlace));
        return cell == null ? OptionalInt.empty() : OptionalInt.of(cell);
    }

    private int position(String place) {
        Integer position = positions.get(place);
        if (position == null) {
            throw new IllegalArgumentException("The place (" + place + ") must be one of " + places + ".");
        }
        return position;
    }
}
