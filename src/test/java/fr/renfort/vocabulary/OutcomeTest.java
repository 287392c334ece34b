package fr.renfort.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Outcome<Integer> REFUSED =
            Outcome.refused(UserErrorCode.INVALID, "needs.0.headcount", "error.headcount", "0");

    @Test
    void whatWasDoneGoesOn() {
        assertThat(Outcome.done(20).then(number -> Outcome.done(number + 1)).orThrow())
                .isEqualTo(21);
    }

    @Test
    void aRefusalStaysWhatItIsAndNothingFollows() {
        Outcome<String> next = REFUSED.then(number -> {
            throw new AssertionError("must not go on");
        });
        assertThat(next).isEqualTo(REFUSED);
    }

    @Test
    void aRefusalHasNoValue() {
        assertThatThrownBy(REFUSED::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("error.headcount");
    }

    @Test
    void aRefusalNamesThePathOfTheField() {
        assertThat(((Outcome.Refused<Integer>) REFUSED).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.path()).containsExactly("needs", "0", "headcount"));
    }

    @Test
    void anErrorOfTheWholeInputHasAnEmptyPath() {
        assertThat(UserError.of(UserErrorCode.CONFLICT, "", "error.any").path()).isEmpty();
    }

    @Test
    void aRefusalWithoutReasonIsAMistake() {
        assertThatThrownBy(() -> Outcome.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWrongValueIsNamedFromTheOutsideIn() {
        InvalidValueException inner =
                new InvalidValueException(UserError.of(UserErrorCode.INVALID, "latitude", "error.latitude", "91.0"));
        assertThat(inner.under("input", "base").error().path()).containsExactly("input", "base", "latitude");
    }
}
