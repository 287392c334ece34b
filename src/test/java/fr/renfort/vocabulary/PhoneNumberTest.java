package fr.renfort.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "06 01 02 03 04, +33601020304",
        "01.60.00.00.00, +33160000000",
        "+33 (0)6 01 02 03 04, +33601020304",
        "0033 6-01-02-03-04, +33601020304",
        "+33 6 01 02 03 04, +33601020304",
        "0594 39 50 50, +594594395050",
        "0692 00 00 00, +262692000000",
        "+594 594 39 50 50, +594594395050",
        "+8816 1234 5678, +881612345678",
        "+32 2 555 31 11, +3225553111"
    })
    void aNumberIsReadAsPeopleWriteIt(String written, String number) {
        assertThat(PhoneNumber.read(written)).map(PhoneNumber::value).contains(number);
        assertThat(PhoneNumber.of(written, "phone")).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "17", "poste 4012", "06 01 02 03", "+0 601020304", "+1234567890123456", "06 01 02 03 04 05"})
    void whatCannotBeDialledFromElsewhereIsNone(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
        assertThat(Told.by(() -> PhoneNumber.of(written, "contacts.0.phone")))
                .isEqualTo("INVALID contacts.0.phone error.phone");
        assertThat(Told.by(() -> new PhoneNumber(written))).isEqualTo("INVALID phone error.phone");
    }
}
