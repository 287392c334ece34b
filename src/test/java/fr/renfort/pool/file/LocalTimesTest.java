package fr.renfort.pool.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimesTest {

    private final LocalTimes paris = new LocalTimes(ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource({
        "2026-06-01 08:00,2026-06-01T06:00:00Z",
        "2026-06-01T08:00,2026-06-01T06:00:00Z",
        "01/06/2026 08:00,2026-06-01T06:00:00Z",
        "1/6/2026 8:00:00,2026-06-01T06:00:00Z",
        "2026-12-01 08:00,2026-12-01T07:00:00Z",
        "2026-06-01T08:00+02:00,2026-06-01T06:00:00Z",
        "2026-06-01T06:00Z,2026-06-01T06:00:00Z"
    })
    void readsTheClocksOfTheRegionAndTimesWithAnOffset(String text, Instant instant) throws Exception {
        assertThat(paris.instant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-29T01:00:00Z", "2026-06-01T06:00:00Z"})
    void whatItWritesReadsBackToTheSameInstant(Instant instant) throws Exception {
        assertThat(paris.instant(paris.text(instant))).isEqualTo(instant);
        TimeWindow window = new TimeWindow(instant, instant.plusSeconds(3600));
        assertThat(paris.window(paris.text(window))).isEqualTo(window);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29 02:30,error.file.timeNever",
        "2026-10-25 02:30,error.file.timeTwice",
        "2026-02-30 08:00,error.file.time",
        "demain,error.file.time"
    })
    void saysWhatIsWrongWithATime(String text, String message) {
        assertThatExceptionOfType(LocalTimes.Unreadable.class)
                .isThrownBy(() -> paris.instant(text))
                .satisfies(unreadable -> assertThat(unreadable.message()).isEqualTo(message));
    }

    @Test
    void aWindowNeedsItsSign() {
        assertThatExceptionOfType(LocalTimes.Unreadable.class)
                .isThrownBy(() -> paris.window("2026-06-01 08:00"))
                .satisfies(unreadable -> assertThat(unreadable.message()).isEqualTo("error.file.windows"));
    }
}
