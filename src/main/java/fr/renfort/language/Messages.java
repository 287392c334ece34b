package fr.renfort.language;

import fr.renfort.vocabulary.UserError;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Makes sentences from the message bundles. Thread-safe. */
@Singleton
public final class Messages {

    private static final String BUNDLE = "messages";

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

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
