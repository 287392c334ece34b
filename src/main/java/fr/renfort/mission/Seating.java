package fr.renfort.mission;

import static fr.renfort.vocabulary.Lookup.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Gives out the seats of each shift. Planning does not care which of a shift's seats somebody has, but a published mission
 * names its seats for good: they stay with whoever holds them, and everybody else takes what is left.
 */
final class Seating {

    /** A shift of a need. */
    record Shift(UUID need, Instant start) {}

    private final Map<Shift, Map<UUID, Integer>> seatOf = new HashMap<>();
    private final Map<Shift, List<Integer>> emptySeats = new HashMap<>();

    private Seating() {}

    /**
     * @param planned everybody in the plan, with the plan's seats
     * @param empty the plan's empty seats by shift
     */
    static Seating of(Map<DutyKey, Integer> planned, Map<Shift, List<Integer>> empty, Kept kept) {
        Map<Shift, Map<UUID, Integer>> byShift = new HashMap<>();
        planned.forEach((key, seat) -> byShift.computeIfAbsent(
                        new Shift(key.need(), key.shiftStart()), shift -> new HashMap<>())
                .put(key.expert(), seat));
        Seating seating = new Seating();
        Set<Shift> shifts = new HashSet<>(byShift.keySet());
        shifts.addAll(empty.keySet());
        shifts.forEach(shift ->
                seating.seat(shift, byShift.getOrDefault(shift, Map.of()), empty.getOrDefault(shift, List.of()), kept));
        return seating;
    }

    int seat(DutyKey key) {
        return known(known(seatOf, new Shift(key.need(), key.shiftStart())), key.expert());
    }

    /** The empty seats of a shift, as many as the plan has. */
    List<Integer> empty(Shift shift) {
        return emptySeats.getOrDefault(shift, List.of());
    }

    private void seat(Shift shift, Map<UUID, Integer> planned, List<Integer> empty, Kept kept) {
        Map<UUID, Integer> given = new HashMap<>();
        planned.keySet().forEach(expert -> {
            Integer held = kept.seats().get(new DutyKey(shift.need(), shift.start(), expert));
            if (held != null) {
                given.put(expert, held);
            }
        });
        TreeSet<Integer> left = new TreeSet<>(planned.values());
        left.addAll(empty);
        left.removeAll(given.values());
        List<UUID> others = planned.keySet().stream()
                .filter(expert -> !given.containsKey(expert))
                .sorted()
                .toList();
        others.stream()
                .filter(expert -> left.remove(planned.get(expert)))
                .forEach(expert -> given.put(expert, planned.get(expert)));
        others.stream()
                .filter(expert -> !given.containsKey(expert))
                .forEach(expert -> given.put(expert, next(left, given)));
        seatOf.put(shift, given);
        emptySeats.put(shift, new ArrayList<>(left));
    }

    /** The lowest seat left; where a kept seat lies beyond the plan's, the lowest that nobody has. */
    private static int next(NavigableSet<Integer> left, Map<UUID, Integer> given) {
        Integer lowest = left.pollFirst();
        int seat = 0;
        while (lowest == null && given.containsValue(seat)) {
            seat++;
        }
        return lowest == null ? seat : lowest;
    }
}
