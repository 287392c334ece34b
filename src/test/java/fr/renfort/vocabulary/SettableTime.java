package fr.renfort.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A time that stands still until a test moves it. Thread-safe. */
public final class SettableTime implements InstantSource {

    private volatile Instant now;

    public SettableTime(Instant now) {
        this.now = now;
    }

    /** Standing at an instant in ISO form, such as {@code 2025-06-02T08:00:00Z}. */
    public static SettableTime at(String instant) {
        return new SettableTime(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }
}
