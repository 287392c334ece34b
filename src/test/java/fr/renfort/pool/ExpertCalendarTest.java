package fr.renfort.pool;

import static fr.renfort.pool.PoolFixtures.available;
import static fr.renfort.pool.PoolFixtures.june;
import static fr.renfort.pool.PoolFixtures.leave;
import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Told;
import fr.renfort.vocabulary.TimeWindow;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpertCalendarTest {

    private static final UUID ID = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001");

    @Test
    void availabilityIsWhatLeaveLeavesOfIt() {
        ExpertCalendar calendar = new ExpertCalendar(
                List.of(available(june(1, 8, 5, 18)), leave(june(2, 0, 3, 0)), leave(june(5, 12, 9, 0))));

        assertThat(calendar.availability()).containsExactly(june(1, 8, 2, 0), june(3, 0, 5, 12));
    }

    @Test
    void availabilityJoinsWindowsThatTouch() {
        ExpertCalendar calendar = new ExpertCalendar(
                List.of(available(june(2, 0, 3, 0)), available(june(1, 0, 2, 0)), available(june(3, 1, 4, 0))));

        assertThat(calendar.availability()).containsExactly(june(1, 0, 3, 0), june(3, 1, 4, 0));
    }

    @Test
    void leaveThatCoversEverythingLeavesNothing() {
        ExpertCalendar calendar = new ExpertCalendar(List.of(available(june(2, 0, 3, 0)), leave(june(1, 0, 4, 0))));

        assertThat(calendar.availability()).isEmpty();
    }

    @Test
    void leaveThatOnlyTouchesTakesNothing() {
        ExpertCalendar calendar = new ExpertCalendar(
                List.of(available(june(2, 0, 3, 0)), leave(june(1, 0, 2, 0)), leave(june(3, 0, 4, 0))));

        assertThat(calendar.availability()).containsExactly(june(2, 0, 3, 0));
    }

    @Test
    void workAtHomeDoesNotShortenAvailability() {
        ExpertCalendar calendar = new ExpertCalendar(List.of(
                available(june(1, 0, 3, 0)), new CalendarEntry(CalendarEntry.Kind.HOME_WORK, june(1, 8, 1, 18))));

        assertThat(calendar.availability()).containsExactly(june(1, 0, 3, 0));
    }

    @Test
    void windowsOfOneKindDoNotOverlap() {
        assertThat(Told.by(() -> ExpertCalendar.entered(
                        List.of(available(june(1, 0, 3, 0)), available(june(2, 0, 4, 0))), "calendar")))
                .isEqualTo("INVALID calendar error.pool.overlap");
    }

    @Test
    void windowsOfDifferentKindsMayOverlap() {
        ExpertCalendar calendar = new ExpertCalendar(List.of(available(june(1, 0, 3, 0)), leave(june(1, 0, 3, 0))));

        assertThat(calendar.entries()).hasSize(2);
    }

    @Test
    void replacingKeepsWhatReachesBeyondTheSpan() {
        ExpertCalendar before = new ExpertCalendar(List.of(available(june(1, 0, 9, 0)), leave(june(4, 0, 5, 0))));

        ExpertCalendar after = before.after(change(june(3, 0, 6, 0), june(4, 0, 5, 0)));

        assertThat(after.windows(CalendarEntry.Kind.AVAILABLE))
                .containsExactly(june(1, 0, 3, 0), june(4, 0, 5, 0), june(6, 0, 9, 0));
        assertThat(after.windows(CalendarEntry.Kind.LEAVE)).containsExactly(june(4, 0, 5, 0));
    }

    @Test
    void replacingByNothingClearsTheSpan() {
        ExpertCalendar before = new ExpertCalendar(List.of(available(june(3, 0, 4, 0)), available(june(5, 0, 8, 0))));

        assertThat(before.after(change(june(1, 0, 6, 0))).windows(CalendarEntry.Kind.AVAILABLE))
                .containsExactly(june(6, 0, 8, 0));
    }

    @Test
    void anAddedEntryStandsAmongTheOthersAndARemovedOneIsGone() {
        ExpertCalendar before = new ExpertCalendar(List.of(available(june(1, 0, 2, 0))));

        ExpertCalendar after = before.after(CalendarChange.adding(ID, 0, available(june(4, 0, 5, 0)), false));

        assertThat(after.availability()).containsExactly(june(1, 0, 2, 0), june(4, 0, 5, 0));
        assertThat(after.after(CalendarChange.removing(ID, 0, available(june(4, 0, 5, 0)), false)))
                .isEqualTo(before);
    }

    @Test
    void windowsThatReplaceLieInTheSpan() {
        assertThat(Told.by(() -> change(june(3, 0, 6, 0), june(3, 0, 4, 0), june(5, 0, 7, 0))))
                .isEqualTo("INVALID windows.1 error.pool.outsideSpan");
    }

    @Test
    void windowsThatReplaceDoNotOverlap() {
        CalendarChange change = change(june(1, 0, 6, 0), june(1, 0, 3, 0), june(2, 0, 4, 0));

        assertThat(Told.by(() -> ExpertCalendar.EMPTY.after(change))).isEqualTo("INVALID windows error.pool.overlap");
    }

    @Test
    void windowsBeginAndEndOnWholeMinutes() {
        TimeWindow late = new TimeWindow(PoolFixtures.at(1, 0).plusSeconds(1), PoolFixtures.at(2, 0));

        assertThat(Told.by(() -> available(late))).isEqualTo("INVALID from error.wholeMinute");
    }

    private static CalendarChange change(TimeWindow span, TimeWindow... windows) {
        return new CalendarChange(ID, 0, CalendarEntry.Kind.AVAILABLE, span, List.of(windows), false);
    }
}
