package fr.renfort.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"(error\\.[A-Za-z0-9.]+)\"");
    private static final int MOST_ARGUMENTS = 10;

    private final Messages messages = new Messages();

    @Test
    void fillsInTheArgumentsInEitherLanguage() {
        List<String> arguments = List.of("91,5");

        assertThat(messages.text(Locale.FRENCH, "error.latitude", arguments))
                .isEqualTo("La latitude (91,5) doit être comprise entre -90 et 90 degrés.");
        assertThat(messages.text(Locale.UK, "error.latitude", arguments))
                .isEqualTo("The latitude (91,5) must be between -90 and 90 degrees.");
    }

    @Test
    void doesNotReadPlaceholdersInArguments() {
        UserError error = UserError.of(UserErrorCode.INVALID, "finess", "error.finess", "{0} '{1}'");

        assertThat(messages.text(Language.EN, error)).contains("({0} '{1}')");
    }

    @Test
    void anUnknownKeyIsAMistakeOfTheProgram() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> messages.text(Locale.FRENCH, "error.unheardOf", List.of()));
    }

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders() {
        Properties french = bundle(Language.FR);
        Properties english = bundle(Language.EN);

        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        for (String key : french.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(placeholders(french.getProperty(key)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceShowsEachOfItsArguments(Language language) {
        Properties bundle = bundle(language);
        List<String> arguments =
                IntStream.range(0, MOST_ARGUMENTS).mapToObj(i -> "<" + i + ">").toList();

        for (String key : bundle.stringPropertyNames()) {
            String sentence = messages.text(language.locale(), key, arguments);
            assertThat(sentence).as(key).isNotBlank().doesNotContain("{");
            placeholders(bundle.getProperty(key))
                    .forEach(number -> assertThat(sentence).as(key).contains("<" + number + ">"));
        }
    }

    @Test
    void everyErrorThatTheProgramNamesHasItsSentence() throws IOException {
        assertThat(keysInCode()).hasSizeGreaterThan(10);
        Set<String> sentences = bundle(Language.FR).stringPropertyNames();
        assertThat(keysInCode())
                .allSatisfy(key -> assertThat(sentences)
                        .as(key)
                        .anyMatch(sentence -> key.endsWith(".") ? sentence.startsWith(key) : sentence.equals(key)));
    }

    /** Keys named whole, and beginnings of keys, which end in a point. */
    private static Set<String> keysInCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            Set<String> keys = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY_IN_CODE.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
            return keys;
        }
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties bundle(Language language) {
        Path file = Path.of(
                "src", "main", "resources", "messages_" + language.locale().getLanguage() + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return properties;
    }
}
