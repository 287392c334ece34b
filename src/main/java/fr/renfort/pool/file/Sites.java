package fr.renfort.pool.file;

import fr.renfort.territory.Establishment;
import fr.renfort.territory.Establishments;
import fr.renfort.vocabulary.FinessNumber;
import fr.renfort.vocabulary.InvalidValueException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sites that a file names, looked up once as long as not too many are named. For one thread. */
final class Sites {

    private static final int MOST_REMEMBERED = 5_000;

    private final Establishments establishments;
    private final Map<String, Optional<Establishment>> byNumber = new LinkedHashMap<>();
    private final Map<UUID, String> numbers = new LinkedHashMap<>();

    Sites(Establishments establishments) {
        this.establishments = establishments;
    }

    /** The site of a region that bears a number, or bore it. */
    Optional<Establishment> find(String number, String region) {
        if (byNumber.size() > MOST_REMEMBERED) {
            byNumber.clear();
        }
        return byNumber.computeIfAbsent(number, this::read)
                .filter(site -> site.regionCode().equals(region));
    }

    /** Looks up the numbers of many sites at once. */
    void prepare(Collection<@Nullable UUID> ids) {
        if (numbers.size() > MOST_REMEMBERED) {
            numbers.clear();
        }
        Set<UUID> unknown = ids.stream()
                .filter(Objects::nonNull)
                .filter(id -> !numbers.containsKey(id))
                .collect(Collectors.toSet());
        establishments
                .byIds(unknown)
                .values()
                .forEach(site -> numbers.put(site.id(), site.finess().value()));
    }

    /** The present number of a site; empty for none. */
    String number(@Nullable UUID id) {
        if (id == null) {
            return "";
        }
        if (!numbers.containsKey(id)) {
            prepare(Set.of(id));
        }
        return numbers.getOrDefault(id, "");
    }

    private Optional<Establishment> read(String number) {
        try {
            return establishments.byFiness(new FinessNumber(number));
        } catch (InvalidValueException noNumber) {
            return Optional.empty();
        }
    }
}
