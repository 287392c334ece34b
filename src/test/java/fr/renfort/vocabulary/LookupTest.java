package fr.renfort.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LookupTest {

    @Test
    void answersTheValueOfAKnownKey() {
        assertThat(Lookup.known(Map.of("11", "Île-de-France"), "11")).isEqualTo("Île-de-France");
    }

    @Test
    void namesTheKeyThatIsNotThere() {
        assertThatThrownBy(() -> Lookup.known(Map.of(), "84"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("84");
    }
}
