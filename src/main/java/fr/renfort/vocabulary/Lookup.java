package fr.renfort.vocabulary;

import java.util.Map;
import java.util.NoSuchElementException;

/** Reading of maps whose keys are known to be there. */
public final class Lookup {

    private Lookup() {}

    /**
     * The value of a key that the map was made to hold.
     *
     * @throws NoSuchElementException when it does not, naming the key
     */
    public static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new NoSuchElementException("Nothing is known of " + key + ".");
        }
        return value;
    }
}
