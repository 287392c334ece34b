package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.NOW;
import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerTimesBookTest {

    private MissionRooms rooms;
    private AnswerTimesBook book;

    @BeforeEach
    void open() {
        rooms = new MissionRooms();
        book = rooms.context.getBean(AnswerTimesBook.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aRegionThatHasSaidNothingGoesByTheSettingsOfTheService() {
        assertThat(book.of(COORDINATOR, Set.of("11")))
                .containsValue(new AnswerTimes("11", new AnswerTimes.Minutes(30, 240, 1_440), 0));
        assertThat(book.of(ASKS, Set.of("11"))).isEmpty();
    }

    @Test
    void whatARegionSaysHoldsForQuestionsToCome() {
        book.change(COORDINATOR, "11", 0, new AnswerTimes.Minutes(10, 60, 120)).orThrow();

        UUID expert = rooms.expert("Moreau");
        rooms.publish(rooms.store(new Written().with(duties(rooms.need(1, 2, 4), 0, expert, 3))));

        assertThat(rooms.answerBy(rooms.only(expert, MissionState.SOLICITED)))
                .isEqualTo(NOW.plus(Duration.ofMinutes(120)));
    }

    @Test
    void onlyACoordinatorOfTheRegionWhoHasReadTheLastVersionChangesThem() {
        AnswerTimes.Minutes minutes = new AnswerTimes.Minutes(10, 60, 120);
        assertThat(book.change(COORDINATOR, "11", 0, minutes).orThrow().version())
                .isEqualTo(1);

        assertThat(code(book.change(COORDINATOR, "11", 0, minutes))).isEqualTo(UserErrorCode.STALE);
        assertThat(code(book.change(ASKS, "11", 1, minutes))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThatThrownBy(() -> new AnswerTimes.Minutes(10, 5, 120)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new AnswerTimes.Minutes(4, 5, 120)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new AnswerTimes.Minutes(10, 60, 30_000)).isInstanceOf(InvalidValueException.class);
    }

    private static UserErrorCode code(Outcome<AnswerTimes> outcome) {
        return ((Outcome.Refused<AnswerTimes>) outcome).errors().get(0).code();
    }
}
