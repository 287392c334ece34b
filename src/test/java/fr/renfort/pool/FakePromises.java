package fr.renfort.pool;

import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that a test gives. */
final class FakePromises implements Promises {

    private final Map<UUID, List<Stay>> experts = new HashMap<>();
    private final Map<UUID, List<TimeWindow>> lots = new HashMap<>();

    void promiseExpert(UUID expert, TimeWindow window, SkillCode skill) {
        experts.computeIfAbsent(expert, id -> new ArrayList<>()).add(new Stay(window, skill));
    }

    void promiseLot(UUID lot, TimeWindow window) {
        lots.computeIfAbsent(lot, id -> new ArrayList<>()).add(window);
    }

    @Override
    public List<Stay> ofExpert(UUID expert, Instant from) {
        return experts.getOrDefault(expert, List.of()).stream()
                .filter(stay -> stay.window().to().isAfter(from))
                .toList();
    }

    @Override
    public List<TimeWindow> ofLot(UUID lot, Instant from) {
        return lots.getOrDefault(lot, List.of()).stream()
                .filter(window -> window.to().isAfter(from))
                .toList();
    }
}
