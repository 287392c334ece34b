package fr.renfort.pool;

import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public Map<UUID, List<Stay>> ofExperts(Collection<UUID> ids, Instant from) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> ofExpert(id, from)));
    }

    @Override
    public Map<UUID, List<TimeWindow>> ofLots(Collection<UUID> ids, Instant from) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> ofLot(id, from)));
    }

    @Override
    public List<TimeWindow> ofLot(UUID lot, Instant from) {
        return lots.getOrDefault(lot, List.of()).stream()
                .filter(window -> window.to().isAfter(from))
                .toList();
    }
}
