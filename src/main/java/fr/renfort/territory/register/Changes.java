package fr.renfort.territory.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rows that a table lacks, and rows that are other than those it has. */
record Changes<R>(List<R> added, List<R> changed) {

    Changes {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    static <K, R> Changes<R> between(Map<K, R> known, Collection<R> wanted, Function<R, K> key) {
        List<R> added = new ArrayList<>();
        List<R> changed = new ArrayList<>();
        for (R row : wanted) {
            R present = known.get(key.apply(row));
            if (present == null) {
                added.add(row);
            } else if (!present.equals(row)) {
                changed.add(row);
            }
        }
        return new Changes<>(added, changed);
    }
}
