package fr.renfort.demo;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where the demonstration is printed, in UTF-8 whatever the system's own encoding. On a terminal the line of a step is
 * rewritten while it goes on; elsewhere each step is one line.
 */
final class Screen {

    private static final Messages MESSAGES = new Messages();
    /** Where the line of a step waits: what the program logs meanwhile writes over it, not behind it. */
    private static final String LINE_START = "\r";

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Language language;

    Screen(PrintStream out, boolean terminal, Language language) {
        this.out = out;
        this.terminal = terminal;
        this.language = language;
    }

    /** The program's standard output. */
    @SuppressWarnings("SystemConsoleNull")
    static Screen ofTheProgram(Language language) {
        return new Screen(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                System.console() != null && !"dumb".equals(System.getenv("TERM")),
                language);
    }

    Language language() {
        return language;
    }

    /** A step goes on; seen on a terminal only. */
    void working(String key, Object... arguments) {
        if (terminal) {
            out.print(CLEAR_LINE + text(key, arguments) + LINE_START);
            out.flush();
        }
    }

    /** A sentence to stay. */
    void say(String key, Object... arguments) {
        line(text(key, arguments));
    }

    /** Lines to stay, as they are. */
    void line(String lines) {
        out.println(terminal ? CLEAR_LINE + lines : lines);
    }

    String text(String key, Object... arguments) {
        return MESSAGES.text(
                language.locale(),
                key,
                Arrays.stream(arguments).map(Object::toString).toList());
    }
}
