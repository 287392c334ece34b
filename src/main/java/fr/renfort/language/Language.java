package fr.renfort.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the service speaks. French unless asked otherwise. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private static final List<String> TAGS = Arrays.stream(values())
            .map(language -> language.locale.getLanguage())
            .toList();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a locale; French for any but English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(EN.locale.getLanguage()) ? EN : FR;
    }

    /**
     * The best of the languages for an {@code Accept-Language} header (RFC 9110), by its q-values.
     *
     * @param acceptLanguage the header; French when it is absent, malformed or names no language of these
     */
    public static Language best(@Nullable String acceptLanguage) {
        return Optional.ofNullable(acceptLanguage)
                .filter(header -> !header.isBlank())
                .map(Language::wanted)
                .map(Language::of)
                .orElse(FR);
    }

    private static @Nullable Locale wanted(String header) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            String tag = Locale.lookupTag(ranges, TAGS);
            return tag == null ? null : Locale.forLanguageTag(tag);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
