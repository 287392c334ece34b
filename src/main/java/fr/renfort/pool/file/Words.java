package fr.renfort.pool.file;

import fr.renfort.language.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the constants of the pool are called in files; French, English and the constant's own name are read alike. */
final class Words {

    private record Pair(String french, String english) {
        String in(Language language) {
            return language == Language.EN ? english : french;
        }
    }

    private static final Map<String, Pair> WORDS = Map.ofEntries(
            Map.entry("AVAILABLE", new Pair("disponible", "available")),
            Map.entry("LEAVE", new Pair("congé", "leave")),
            Map.entry("HOME_WORK", new Pair("travail", "home work")),
            Map.entry("SELF", new Pair("déclaration", "self")),
            Map.entry("EMPLOYER", new Pair("employeur", "employer")),
            Map.entry("CERTIFICATE", new Pair("certificat", "certificate")),
            Map.entry("RETURNABLE", new Pair("restituable", "returnable")),
            Map.entry("CONSUMABLE", new Pair("consommable", "consumable")),
            Map.entry("LICENCE", new Pair("licence", "licence")),
            Map.entry("YES", new Pair("oui", "yes")),
            Map.entry("NO", new Pair("non", "no")));

    /** Two answers. */
    enum YesNo {
        YES,
        NO
    }

    private Words() {}

    static String of(Enum<?> constant, Language language) {
        Pair pair = WORDS.get(constant.name());
        return pair == null ? constant.name().toLowerCase(Locale.ROOT) : pair.in(language);
    }

    static <E extends Enum<E>> Optional<E> read(String text, Class<E> type) {
        String wanted = Column.folded(text);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wanted.equals(Column.folded(constant.name()))
                        || wanted.equals(Column.folded(of(constant, Language.FR)))
                        || wanted.equals(Column.folded(of(constant, Language.EN))))
                .findFirst();
    }

    /** What may be written instead. */
    static String choices(Class<? extends Enum<?>> type, Language language) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of(constant, language))
                .collect(Collectors.joining(", "));
    }
}
