package fr.renfort.mission;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is at hand, or read when somebody first asks for it: most readers of lists never do. Thread-safe. */
public final class Later<T> {

    private final Supplier<T> reading;
    private @Nullable T read;

    private Later(Supplier<T> reading, @Nullable T read) {
        this.reading = reading;
        this.read = read;
    }

    public static <T> Later<T> atHand(T value) {
        return new Later<>(() -> value, value);
    }

    /** @param reading asked once, when somebody first asks for the value */
    public static <T> Later<T> read(Supplier<T> reading) {
        return new Later<>(reading, null);
    }

    public synchronized T get() {
        T known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Later<?> later && get().equals(later.get());
    }

    @Override
    public int hashCode() {
        return get().hashCode();
    }

    @Override
    public String toString() {
        return get().toString();
    }
}
