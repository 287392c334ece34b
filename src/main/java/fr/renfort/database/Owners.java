package fr.renfort.database;

import java.util.Collection;
import java.util.List;

/**
 * Whose lists are read.
 *
 * @param <K> what owners are known by: codes or ids
 * @param match condition under which an item is of the owner {@code owner.key}, such as {@code m.region_code = owner.key}
 */
public record Owners<K>(String match, List<K> keys) {

    public Owners {
        keys = List.copyOf(keys);
    }

    public static <K> Owners<K> of(String match, Collection<K> keys) {
        return new Owners<>(match, List.copyOf(keys));
    }
}
