package fr.renfort.mission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaterTest {

    @Test
    void isReadOnceWhenItIsFirstAskedFor() {
        AtomicInteger readings = new AtomicInteger();
        Later<Integer> later = Later.read(readings::incrementAndGet);
        assertEquals(0, readings.get());
        assertEquals(1, later.get());
        assertEquals(1, later.get());
        assertEquals(1, readings.get());
    }

    @Test
    void isReadAgainAfterAFailure() {
        AtomicInteger readings = new AtomicInteger();
        Later<Integer> later = Later.read(() -> 10 / readings.getAndIncrement());
        assertThrows(ArithmeticException.class, later::get);
        assertEquals(10, later.get());
    }

    @Test
    void equalsWhatHoldsTheSame() {
        assertEquals(Later.atHand("a"), Later.read(() -> "a"));
        assertEquals(Later.atHand("a").hashCode(), Later.read(() -> "a").hashCode());
        assertNotEquals(Later.atHand("a"), Later.atHand("b"));
        assertNotEquals(Later.atHand("a"), "a");
        assertEquals("a", Later.atHand("a").toString());
    }
}
