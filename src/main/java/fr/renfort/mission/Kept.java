package fr.renfort.mission;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the published missions a plan keeps: promised ones always; one that was only asked for as a whole, or it is to be
 * taken back and what is left of it asked anew.
 *
 * @param seats seat of each duty of a kept mission
 * @param takenBack missions that the plan does not keep whole
 */
record Kept(Map<DutyKey, Integer> seats, List<Mission> takenBack) {

    /**
     * @param published missions asked for or promised
     * @param planned everybody on every shift of the plan
     * @param now what was over by then is not looked at
     */
    static Kept of(List<Mission> published, Set<DutyKey> planned, Instant now) {
        Map<DutyKey, Integer> seats = new HashMap<>();
        List<Mission> takenBack = published.stream()
                .filter(mission -> !mission.state().active() && !whole(mission, planned, now))
                .toList();
        published.stream()
                .filter(mission -> !takenBack.contains(mission))
                .forEach(mission ->
                        mission.duties().forEach(duty -> seats.put(DutyKey.of(mission, duty), duty.seat())));
        return new Kept(Map.copyOf(seats), takenBack);
    }

    private static boolean whole(Mission mission, Set<DutyKey> planned, Instant now) {
        return mission.duties().stream()
                .filter(duty -> duty.window().to().isAfter(now))
                .allMatch(duty -> planned.contains(DutyKey.of(mission, duty)));
    }

    boolean covers(DutyKey key) {
        return seats.containsKey(key);
    }
}
