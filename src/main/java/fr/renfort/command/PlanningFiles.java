package fr.renfort.command;

import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.situation.file.FileFormatException;
import fr.renfort.situation.file.PlanFile;
import fr.renfort.situation.file.ProblemFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the files that a command is called with; {@code -} is the standard input. What is wrong with one is a mistake of the caller. */
final class PlanningFiles {

    private static final Path STANDARD = Path.of("-");

    private final Terminal terminal;
    private final CommandLine command;

    PlanningFiles(Terminal terminal, CommandLine command) {
        this.terminal = terminal;
        this.command = command;
    }

    static boolean isStandard(Path file) {
        return file.equals(STANDARD);
    }

    PlanningProblem problem(Path file) {
        return read(file, ProblemFile::read);
    }

    /** @param problem told apart from that of the plan, if it is another */
    PlanFile plan(Path file, PlanningProblem problem) {
        PlanFile plan = read(file, PlanFile::read);
        if (!plan.instance().equals(problem.name())) {
            terminal.warn("error.command.otherInstance", file, plan.instance(), problem.name());
        }
        return plan;
    }

    /** Refuses a file that cannot be written, before there is anything to write. */
    void checkWritable(Path file) {
        if (isStandard(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw mistake(terminal.text("error.command.unwritable", file), null);
        }
    }

    private <T> T read(Path file, Reading<T> reading) {
        try (InputStream stream = isStandard(file) ? new Unclosed(System.in) : Files.newInputStream(file)) {
            return reading.read(stream);
        } catch (FileFormatException e) {
            throw mistake(terminal.text("error.command.badFile", file, e.told(terminal.language())), e);
        } catch (NoSuchFileException e) {
            throw mistake(terminal.text("error.command.noFile", file), e);
        } catch (IOException e) {
            throw mistake(terminal.text("error.command.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    private ParameterException mistake(String sentence, @Nullable Throwable cause) {
        return new ParameterException(command, sentence, cause);
    }

    /** Makes something of what a stream holds. */
    private interface Reading<T> {
        T read(InputStream stream) throws IOException;
    }

    /** The standard input belongs to the process. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {
            // Others may read on.
        }
    }
}
