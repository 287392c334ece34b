package fr.renfort.command;

import fr.renfort.language.Language;
import fr.renfort.language.Messages;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where a command writes: results to the output, all else to the errors.
 *
 * @param language of what is written
 * @param watched whether a person looks on, so that progress may be drawn over itself
 */
public record Terminal(PrintWriter out, PrintWriter err, Language language, boolean watched) {

    private static final Messages MESSAGES = new Messages();

    /** The terminal of this process, in UTF-8 where the system does not say otherwise itself. */
    static Terminal ofProcess(Language language) {
        return new Terminal(writer(System.out), writer(System.err), language, isWatched());
    }

    /** JDK 22 to 24 answer a console always: there, progress is drawn even where nobody looks on. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        return System.console() != null;
    }

    private static PrintWriter writer(PrintStream stream) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
        return new PrintWriter(stream, true, charset);
    }

    /** A sentence in the language of this terminal. */
    String text(String key, Object... arguments) {
        return MESSAGES.text(
                language.locale(),
                key,
                List.of(arguments).stream().map(Object::toString).toList());
    }

    /** Writes a sentence as a result. */
    void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    /** Writes a sentence as an error. */
    void warn(String key, Object... arguments) {
        err.println(text(key, arguments));
    }
}
