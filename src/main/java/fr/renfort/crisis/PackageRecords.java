package fr.renfort.crisis;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is stored of packages; inside a transaction. */
@Singleton
final class PackageRecords {

    /** Owns nothing: a list of hospitals is never empty. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final PackageRepository packages;
    private final ItemRepository items;

    PackageRecords(PackageRepository packages, ItemRepository items) {
        this.packages = packages;
        this.items = items;
    }

    /** What holds for somebody: a hospital's own first, then by code the region's and the national ones that none replaces. */
    List<ReinforcementPackage> holdingFor(PackageOwner owner) {
        return holdingFor(Set.of(owner)).getOrDefault(owner, List.of());
    }

    /** The same for many. */
    Map<PackageOwner, List<ReinforcementPackage>> holdingFor(Set<PackageOwner> owners) {
        Set<String> regions = owners.stream().map(PackageOwner::region).collect(Collectors.toSet());
        Set<UUID> hospitals = Stream.concat(
                        Stream.of(NOBODY),
                        owners.stream().map(PackageOwner::hospital).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        List<PackageRow> rows = regions.isEmpty() ? List.of() : packages.visibleIn(regions, hospitals);
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
        return owners.stream().collect(Collectors.toMap(Function.identity(), owner -> holding(all, owner)));
    }

    /** Of packages, the nearest first: the first of each code that holds. */
    private static List<ReinforcementPackage> holding(List<ReinforcementPackage> all, PackageOwner owner) {
        Map<String, ReinforcementPackage> byCode = new LinkedHashMap<>();
        all.stream().filter(owner::has).forEach(held -> byCode.putIfAbsent(held.code(), held));
        return List.copyOf(byCode.values());
    }

    Optional<ReinforcementPackage> holding(PackageOwner owner, String code) {
        return holdingFor(owner).stream()
                .filter(held -> held.code().equals(code))
                .findFirst();
    }

    /** Sets somebody's own package of a code. */
    ReinforcementPackage set(PackageOwner owner, PackageContent content) {
        PackageRow row = packages.set(
                UUID.randomUUID(),
                owner.region(),
                owner.hospital(),
                content.code(),
                content.labelFr(),
                content.labelEn());
        UUID id = row.id();
        items.removeAllOf(id);
        items.insert(IntStream.range(0, content.items().size())
                .mapToObj(position -> ItemRow.of(id, position, content.items().get(position)))
                .toList());
        return new ReinforcementPackage(id, owner.region(), owner.hospital(), row.version(), content);
    }

    /** Keeps somebody's own package of a code, even one to come, from others until the transaction ends. */
    void alone(PackageOwner owner, String code) {
        packages.lock(owner + " " + code);
    }

    /** What somebody has of their own, removed or not. */
    Optional<PackageRow> own(PackageOwner owner, String code) {
        return packages.own(owner.region(), owner.hospital(), code);
    }

    /** Takes somebody's own package out of use, or puts it back. */
    ReinforcementPackage use(UUID id, boolean removed) {
        return whole(packages.use(id, removed));
    }

    /** A package, removed or not. */
    Optional<ReinforcementPackage> find(UUID id) {
        return packages.find(id).map(this::whole);
    }

    private ReinforcementPackage whole(PackageRow row) {
        return row.with(items.of(List.of(row.id())));
    }
}
