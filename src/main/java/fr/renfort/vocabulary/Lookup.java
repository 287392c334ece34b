package fr.renfort.vocabulary;

import java.util.Map;
import java.util.NoSuchElementException;

/** Reads from a map what must be in it. */
public final class Lookup {

    private Lookup() {}

    /**
     * The value of a key.
     *
     * @throws NoSuchElementException when there is none
     */
    public static <K, V> V in(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new NoSuchElementException("There is no " + key + " among " + map.size() + ".");
        }
        return value;
    }
}
