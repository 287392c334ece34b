package fr.renfort.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the demonstration is printed, in UTF-8 whatever the system's own encoding. On a terminal the line of a step is
 * rewritten while it goes on; elsewhere each step is one line.
 */
final class Screen {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** The program's standard output. */
    static Screen ofTheProgram() {
        return new Screen(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                System.console() != null && !"dumb".equals(System.getenv("TERM")));
    }

    /** A step goes on; seen on a terminal only. */
    void working(String step) {
        if (terminal) {
            out.print(CLEAR_LINE + step);
            out.flush();
        }
    }

    /** A line to stay. */
    void line(String line) {
        out.println(terminal ? CLEAR_LINE + line : line);
    }
}
