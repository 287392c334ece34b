package fr.renfort.situation.file;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import java.util.List;

/**
 * A file is not what it must be. Says where in it, what was there and what must be; the message says so in English. Which file it
 * is, the reader knows.
 */
public final class FileFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Messages MESSAGES = new Messages();

    private final String key;
    private final transient List<Object> arguments;

    /**
     * What must be there.
     *
     * @param key of the message
     * @param arguments of the message
     */
    record Expectation(String key, List<String> arguments) {
        static Expectation of(String key, Object... arguments) {
            return new Expectation(
                    "file.mustBe." + key,
                    List.of(arguments).stream().map(String::valueOf).toList());
        }
    }

    /** @param arguments texts; an {@link Expectation} is told in the language of the sentence */
    FileFormatException(String key, Object... arguments) {
        super(sentence(Language.EN, key, List.of(arguments)));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The sentence in a language. */
    public String told(Language language) {
        return sentence(language, key, arguments);
    }

    private static String sentence(Language language, String key, List<Object> arguments) {
        List<String> texts = arguments.stream()
                .map(argument -> argument instanceof Expectation expected
                        ? MESSAGES.text(language.locale(), expected.key(), expected.arguments())
                        : argument.toString())
                .toList();
        return MESSAGES.text(language.locale(), key, texts);
    }
}
