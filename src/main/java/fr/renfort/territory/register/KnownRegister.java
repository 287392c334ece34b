package fr.renfort.territory.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What earlier imports stored.
 *
 * @param entities by FINESS number
 * @param systems default ones, by legal entity and département
 * @param numbers present and former, by FINESS number
 */
record KnownRegister(
        Map<String, EntityRow> entities,
        Map<SystemRow.Key, SystemRow> systems,
        Map<UUID, SiteRow> sites,
        Map<String, NumberRow> numbers) {

    static KnownRegister of(
            List<EntityRow> entities, List<SystemRow> systems, List<SiteRow> sites, List<NumberRow> numbers) {
        return new KnownRegister(
                by(entities, EntityRow::finess),
                by(systems, SystemRow::key),
                by(sites, SiteRow::id),
                by(numbers, NumberRow::finess));
    }

    /** The present number of each site. */
    Map<UUID, NumberRow> presentNumbers() {
        return by(numbers.values().stream().filter(NumberRow::isPresent).toList(), NumberRow::establishmentId);
    }

    private static <K, R> Map<K, R> by(List<R> rows, Function<R, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
