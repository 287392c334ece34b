package fr.renfort.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.vocabulary.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTimesTest {

    private static final GeoPoint A = new GeoPoint(48.89812, 2.08608);
    private static final GeoPoint B = new GeoPoint(48.9503, -2.15203);
    private static final GeoPoint C = new GeoPoint(-21.1, 55.5);

    private final AtomicInteger reckoned = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void reckonsAPairOnceAndKnowsItInTheNextProcess() {
        try (KnownTimes first = open()) {
            assertThat(first.seconds(A, B, this::reckon)).hasValue(501);
            assertThat(first.seconds(A, B, this::reckon)).hasValue(501);
            assertThat(first.seconds(B, A, this::reckon)).hasValue(502);
        }
        try (KnownTimes second = open()) {
            assertThat(second.size()).isEqualTo(2);
            assertThat(second.seconds(A, B, this::reckon)).hasValue(501);
        }
        assertThat(reckoned).hasValue(2);
    }

    @Test
    void knowsThatThereIsNoWay() {
        try (KnownTimes first = open()) {
            assertThat(first.seconds(A, C, (from, to) -> OptionalInt.empty())).isEmpty();
        }
        try (KnownTimes second = open()) {
            assertThat(second.seconds(A, C, this::reckon)).isEmpty();
        }
        assertThat(reckoned).hasValue(0);
    }

    @Test
    void dropsAnEntryThatACrashCutOff() throws IOException {
        try (KnownTimes first = open()) {
            first.seconds(A, B, this::reckon);
        }
        Files.write(file(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);

        try (KnownTimes second = open()) {
            assertThat(second.size()).isEqualTo(1);
            second.seconds(B, C, this::reckon);
        }
        try (KnownTimes third = open()) {
            assertThat(third.size()).isEqualTo(2);
            assertThat(third.seconds(B, C, this::reckon)).hasValue(502);
        }
        assertThat(Files.size(file())).isEqualTo(40);
    }

    @Test
    void twoProcessesAddToTheSameFile() {
        try (KnownTimes one = open();
                KnownTimes other = open()) {
            one.seconds(A, B, this::reckon);
            other.seconds(B, C, this::reckon);
            one.seconds(C, A, this::reckon);
        }
        try (KnownTimes both = open()) {
            assertThat(both.size()).isEqualTo(3);
        }
    }

    @Test
    void manyThreadsAddAtOnce() {
        try (KnownTimes known = open()) {
            IntStream.range(0, 2_000)
                    .parallel()
                    .forEach(step -> known.seconds(A, new GeoPoint(48, step / 1000.0), this::reckon));
        }
        try (KnownTimes again = open()) {
            assertThat(again.size()).isEqualTo(2_000);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() {
        KnownTimes known = open();
        known.close();

        assertThatThrownBy(() -> known.seconds(A, B, this::reckon)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> KnownTimes.open(folder)).isInstanceOf(UncheckedIOException.class);
    }

    private OptionalInt reckon(GeoPoint from, GeoPoint to) {
        return OptionalInt.of(500 + reckoned.incrementAndGet());
    }

    private KnownTimes open() {
        return KnownTimes.open(file());
    }

    private Path file() {
        return folder.resolve("times.bin");
    }
}
