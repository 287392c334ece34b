package fr.renfort.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTest {

    @ParameterizedTest
    @CsvSource({"-1, 5, 10", "6, 5, 10", "11, 12, 10"})
    void whatCannotBeTakenIsNoWish(long needed, long wanted, long most) {
        assertThatThrownBy(() -> new Spending.Wish(needed, wanted, most))
                .hasMessage("Of " + most + " units, " + needed + " to " + wanted + " cannot be taken.");
    }
}
