package fr.renfort.crisis;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is stored of packages; inside a transaction. */
@Singleton
final class PackageRecords {

    private final PackageRepository packages;
    private final ItemRepository items;

    PackageRecords(PackageRepository packages, ItemRepository items) {
        this.packages = packages;
        this.items = items;
    }

    /** By code: a region's own packages, and the national ones that none of them replaces. */
    List<ReinforcementPackage> holdingIn(String region) {
        return holdingIn(Set.of(region)).getOrDefault(region, List.of());
    }

    /** The same of many regions. */
    Map<String, List<ReinforcementPackage>> holdingIn(Set<String> regions) {
        List<PackageRow> rows = regions.isEmpty() ? List.of() : packages.visibleIn(regions);
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<ItemRow>> lines = items
                .of(rows.stream().map(PackageRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ItemRow::packageId));
        List<ReinforcementPackage> all = rows.stream()
                .map(row -> row.with(lines.getOrDefault(row.id(), List.of())))
                .toList();
        return regions.stream().collect(Collectors.toMap(Function.identity(), region -> holding(all, region)));
    }

    /** Of packages by code, national ones last: the first of each code that is the region's or everybody's. */
    private static List<ReinforcementPackage> holding(List<ReinforcementPackage> all, String region) {
        Map<String, ReinforcementPackage> byCode = new LinkedHashMap<>();
        all.stream()
                .filter(held -> held.region() == null || held.region().equals(region))
                .forEach(held -> byCode.putIfAbsent(held.code(), held));
        return List.copyOf(byCode.values());
    }

    Optional<ReinforcementPackage> holding(String region, String code) {
        return holdingIn(region).stream()
                .filter(held -> held.code().equals(code))
                .findFirst();
    }

    /** Sets a region's own package of a code. */
    ReinforcementPackage set(String region, PackageContent content) {
        UUID id = packages.set(UUID.randomUUID(), region, content.code(), content.labelFr(), content.labelEn())
                .id();
        items.removeAllOf(id);
        items.insert(IntStream.range(0, content.items().size())
                .mapToObj(position -> ItemRow.of(id, position, content.items().get(position)))
                .toList());
        return new ReinforcementPackage(id, region, content);
    }
}
