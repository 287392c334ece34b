package fr.renfort.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The modules of the live pages say only what there are words for, in either language. */
class LivePageWordsTest {

    private static final Path FOLDER = Path.of("src/main/resources/console");
    private static final Pattern SAID = Pattern.compile("\\b(say|count)\\('([A-Za-z0-9.]+)'");
    private static final Map<String, List<String>> MODULES = Map.of(
            "request.",
            List.of(
                    "request.js",
                    "request-form.js",
                    "request-follow.js",
                    "request-clocks.js",
                    "request-parcel.js",
                    "request-summary.js",
                    "candidates.js",
                    "live.js"),
            "files.",
            List.of("files.js", "files-preview.js", "files-sending.js", "live.js"),
            "board.",
            List.of("board.js", "board-coverage.js", "board-decisions.js", "live.js"));

    @ParameterizedTest
    @EnumSource
    void everyWordThatAModuleSaysIsThere(Language language) throws IOException {
        Messages messages = new Messages();
        for (Map.Entry<String, List<String>> page : MODULES.entrySet()) {
            Map<String, String> words = new HashMap<>(messages.beginning(language.locale(), "live."));
            words.putAll(messages.beginning(language.locale(), page.getKey()));
            for (String module : page.getValue()) {
                assertThat(words.keySet()).as(module).containsAll(said(module));
            }
        }
    }

    private static List<String> said(String module) throws IOException {
        return SAID.matcher(Files.readString(FOLDER.resolve(module)))
                .results()
                .map(match -> match.group(2) + (match.group(1).equals("count") ? ".many" : ""))
                .toList();
    }
}
