package fr.renfort.command;

import fr.renfort.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language of a call, known before the rest of the command line is read: help and mistakes need it too. */
final class SpokenLanguage {

    private static final String OPTION = "--lang";
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private SpokenLanguage() {}

    /**
     * The language of {@code --lang}, else of the environment (the first of LC_ALL, LC_MESSAGES and LANG that is set, as POSIX
     * has it); French where that is neither French nor English.
     */
    static Language of(List<String> arguments, Map<String, String> environment) {
        String wanted = option(arguments)
                .or(() -> VARIABLES.stream()
                        .map(name -> environment.getOrDefault(name, ""))
                        .filter(value -> !value.isEmpty())
                        .findFirst())
                .orElse("");
        return Language.of(Locale.forLanguageTag(wanted.replaceFirst("[_.@].*", "")));
    }

    private static Optional<String> option(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                return Optional.of(argument.substring(OPTION.length() + 1));
            }
            if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
