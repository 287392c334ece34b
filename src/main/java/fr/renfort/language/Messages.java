package fr.renfort.language;

import fr.renfort.vocabulary.UserError;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes sentences from the message bundles. Thread-safe. */
@Singleton
public final class Messages {

    private static final String BUNDLE = "messages";
    private static final List<String> PLACES = List.of("{0}", "{1}", "{2}", "{3}");

    /**
     * The sentence of a key with its arguments filled in, in French for any locale but English ones.
     *
     * @param arguments what {@code {0}}, {@code {1}}... stand for, as they are to be read
     * @throws MissingResourceException when there is no such key
     */
    public String text(Locale locale, String key, List<String> arguments) {
        Locale spoken = Language.of(locale).locale();
        return new MessageFormat(bundle(spoken).getString(key), spoken).format(arguments.toArray());
    }

    /** The sentence of an error. */
    public String text(Language language, UserError error) {
        return text(language.locale(), error.message(), error.arguments());
    }

    /**
     * All sentences whose keys begin alike, by the rest of their keys, for a page that fills them in itself.
     *
     * @return with {@code {0}} to {@code {3}} as they stand
     */
    public Map<String, String> beginning(Locale locale, String prefix) {
        return bundle(Language.of(locale).locale()).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()),
                        key -> text(locale, key, PLACES),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
