package fr.renfort.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.language.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void onATerminalTheLineOfAStepIsRewrittenAndALogLineGoesOverIt() {
        Screen screen = screen(true);

        screen.working("demo.pool.loading", 1, 200);
        screen.working("demo.pool.loading", 2, 200);
        screen.say("demo.pool.there");

        assertThat(text())
                .isEqualTo("\r\u001b[2KVivier : 1 experts sur 200\r" + "\r\u001b[2KVivier : 2 experts sur 200\r"
                        + "\r\u001b[2KVivier : déjà là.\n");
    }

    @Test
    void elsewhereEachStepIsOnePlainLine() {
        Screen screen = screen(false);

        screen.working("demo.pool.loading", 1, 200);
        screen.say("demo.pool.there");

        assertThat(text()).isEqualTo("Vivier : déjà là.\n");
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, Language.FR);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
