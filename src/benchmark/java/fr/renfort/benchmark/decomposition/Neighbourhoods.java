package fr.renfort.benchmark.decomposition;

import fr.renfort.benchmark.instance.MappedProblem;
import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.Establishment;
import fr.renfort.planning.facts.ExpertNeed;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.TravelTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Groups of départements near to each other, none with much more need of experts than asked for: halved again and again, those nearest to one end
 * in one half and the rest in the other.
 */
final class Neighbourhoods {
    /** Where there is no way, farther than anything. */
    private static final int NO_WAY = 10_000;

    private final TravelTimes travel;
    private final Map<String, Integer> seats;
    private final Map<String, String> places = new TreeMap<>();

    private Neighbourhoods(MappedProblem mapped) {
        Demand demand = mapped.problem().demand();
        travel = mapped.problem().travel();
        seats = seats(demand, mapped.departements());
        for (Establishment site : demand.establishments()) {
            places.putIfAbsent(Objects.requireNonNull(mapped.departements().get(site.id())), site.place());
        }
    }

    private static Map<String, Integer> seats(Demand demand, Map<String, String> departements) {
        Map<String, String> siteOf =
                demand.incidents().stream().collect(Collectors.toMap(Incident::id, Incident::establishment));
        Map<String, Integer> seats = new HashMap<>();
        for (ExpertNeed need : demand.expertNeeds()) {
            seats.merge(
                    Objects.requireNonNull(departements.get(siteOf.get(need.incident()))),
                    need.seats().headcount(),
                    Integer::sum);
        }
        return seats;
    }

    /** @param mostSeats of a group, unless it is one département */
    static List<Set<String>> of(MappedProblem mapped, int mostSeats) {
        Neighbourhoods neighbourhoods = new Neighbourhoods(mapped);
        List<Set<String>> groups = new ArrayList<>();
        neighbourhoods.split(List.copyOf(neighbourhoods.places.keySet()), mostSeats, groups);
        return groups;
    }

    private void split(List<String> departements, int mostSeats, List<Set<String>> groups) {
        int all = seatsOf(departements);
        if (departements.size() == 1 || all <= mostSeats) {
            groups.add(new TreeSet<>(departements));
            return;
        }
        String end = farthest(farthest(departements.get(0), departements), departements);
        List<String> byDistance = departements.stream()
                .sorted(Comparator.comparingInt((String code) -> minutes(end, code)))
                .toList();
        int half = 1;
        while (half < byDistance.size() - 1 && seatsOf(byDistance.subList(0, half)) < all / 2) {
            half++;
        }
        split(byDistance.subList(0, half), mostSeats, groups);
        split(byDistance.subList(half, byDistance.size()), mostSeats, groups);
    }

    private int seatsOf(List<String> departements) {
        return departements.stream()
                .mapToInt(code -> seats.getOrDefault(code, 0))
                .sum();
    }

    private String farthest(String from, List<String> departements) {
        return departements.stream()
                .max(Comparator.comparingInt((String code) -> minutes(from, code)))
                .orElseThrow();
    }

    private int minutes(String from, String to) {
        return travel.minutes(Objects.requireNonNull(places.get(from)), Objects.requireNonNull(places.get(to)))
                .orElse(NO_WAY);
    }
}
