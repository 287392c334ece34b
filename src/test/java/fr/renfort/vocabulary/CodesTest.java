package fr.renfort.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {

    @ParameterizedTest
    @MethodSource("wrongCodes")
    void refusesACodeOfAnotherFormAndSaysWhatItWas(Function<String, Object> code, String value, String field) {
        assertThatThrownBy(() -> code.apply(value)).isInstanceOfSatisfying(InvalidValueException.class, refusal -> {
            assertThat(refusal.error().path()).containsExactly(field);
            assertThat(refusal.error().arguments()).containsExactly(value);
            assertThat(refusal.error().code()).isEqualTo(UserErrorCode.INVALID);
        });
    }

    static Stream<Arguments> wrongCodes() {
        Function<String, Object> finess = FinessNumber::new;
        Function<String, Object> skill = SkillCode::new;
        Function<String, Object> equipment = EquipmentCode::new;
        return Stream.of(
                Arguments.of(finess, "91002025", "finess"),
                Arguments.of(finess, "A10020254", "finess"),
                Arguments.of(finess, "2b0000012", "finess"),
                Arguments.of(skill, "REM-AD", "skill"),
                Arguments.of(skill, "rem.ad", "skill"),
                Arguments.of(skill, "REM.ABCDE", "skill"),
                Arguments.of(equipment, "LAP", "equipment"),
                Arguments.of(equipment, "EQ.", "equipment"));
    }

    @Test
    void corsicanAndMainlandFinessNumbersAreBothOfTheForm() {
        assertThat(new FinessNumber("2B0000012")).hasToString("2B0000012");
        assertThat(new FinessNumber("910020254")).isGreaterThan(new FinessNumber("780800256"));
    }

    @Test
    void codesSortAsTheirText() {
        assertThat(new SkillCode("CRI.PIL")).isLessThan(new SkillCode("REM.AD")).hasToString("CRI.PIL");
        assertThat(new EquipmentCode("EQ.4G"))
                .isLessThan(new EquipmentCode("EQ.LAP"))
                .hasToString("EQ.4G");
    }
}
