package fr.renfort.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpokenLanguageTest {

    @Test
    void frenchUnlessSomebodyWantsEnglish() {
        assertThat(SpokenLanguage.of(List.of(), Map.of())).isEqualTo(Language.FR);
        assertThat(SpokenLanguage.of(List.of(), Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.FR);
        assertThat(SpokenLanguage.of(List.of(), Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(Language.FR);
        assertThat(SpokenLanguage.of(List.of(), Map.of("LANG", "en_GB.UTF-8"))).isEqualTo(Language.EN);
    }

    @Test
    void theFirstVariableThatIsSetDecides() {
        assertThat(SpokenLanguage.of(List.of(), Map.of("LC_ALL", "fr_FR", "LANG", "en_GB")))
                .isEqualTo(Language.FR);
        assertThat(SpokenLanguage.of(List.of(), Map.of("LC_ALL", "", "LC_MESSAGES", "en", "LANG", "fr_FR")))
                .isEqualTo(Language.EN);
    }

    @Test
    void theOptionIsStrongerThanTheEnvironment() {
        Map<String, String> english = Map.of("LANG", "en_GB.UTF-8");

        assertThat(SpokenLanguage.of(List.of("import", "--lang", "fr"), english))
                .isEqualTo(Language.FR);
        assertThat(SpokenLanguage.of(List.of("--lang=en", "import"), Map.of())).isEqualTo(Language.EN);
        assertThat(SpokenLanguage.of(List.of("--lang"), english)).isEqualTo(Language.EN);
    }
}
