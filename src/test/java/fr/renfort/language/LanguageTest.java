package fr.renfort.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr                          | FR",
                "en                          | EN",
                "EN-gb                       | EN",
                "fr-CA, en;q=0.9             | FR",
                "fr;q=0.2, en;q=0.8          | EN",
                "en;q=0.1, fr;q=0.9          | FR",
                "de-AT, en-US;q=0.3          | EN",
                "en;q=0                      | FR",
                "de                          | FR",
                "*                           | FR",
                "en;q=much                   | FR",
                "???                         | FR"
            })
    void choosesTheWantedLanguageByItsWeight(String header, Language language) {
        assertThat(Language.best(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void speaksFrenchUnlessAsked(String header) {
        assertThat(Language.best(header)).isEqualTo(Language.FR);
    }

    @Test
    void speaksFrenchInAnyLocaleButEnglishOnes() {
        assertThat(Language.of(Locale.CANADA)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.FR);
    }
}
