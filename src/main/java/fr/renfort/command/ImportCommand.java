package fr.renfort.command;

import fr.renfort.territory.crossing.CrossingEntry;
import fr.renfort.territory.crossing.CrossingImport;
import fr.renfort.territory.register.CrossingFile;
import fr.renfort.territory.register.ImportProgress;
import fr.renfort.territory.register.ImportReport;
import fr.renfort.territory.register.RegisterFile;
import fr.renfort.territory.register.RegisterFiles;
import fr.renfort.territory.register.RegisterImport;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserError;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Imports the register of establishments, the one that the program carries or files of the user, and tables of exceptions. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class ImportCommand implements Callable<Integer> {

    private static final String ACTOR = "command line";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--establishments", paramLabel = "CSV")
    private @Nullable Path establishments;

    @Option(names = "--ght", paramLabel = "CSV")
    private @Nullable Path ght;

    @Option(names = "--crossings", paramLabel = "CSV")
    private @Nullable Path crossings;

    @Option(names = "--dry-run")
    private boolean dryRun;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** All files are read before anything is written: a bad one refuses the whole import. */
    @Override
    public Integer call() {
        RegisterFiles files = crossings == null || establishments != null || ght != null ? files() : null;
        Outcome<List<CrossingEntry>> entries =
                crossings == null ? Outcome.done(List.of()) : CrossingFile.read(read(crossings));
        if (entries instanceof Outcome.Refused<List<CrossingEntry>> refused) {
            return toldRefusal(refused);
        }
        try (ApplicationContext context = Service.open()) {
            int told = files == null ? ExitCode.OK : importRegister(context, files);
            if (told == ExitCode.OK && crossings != null) {
                importCrossings(context, entries.orThrow());
            }
            return told;
        }
    }

    private void importCrossings(ApplicationContext context, List<CrossingEntry> entries) {
        CrossingImport.Report report = context.getBean(CrossingImport.class).importFrom(entries, ACTOR, dryRun);
        terminal.say(
                dryRun ? "command.import.crossingsRehearsed" : "command.import.crossings",
                report.entries(),
                report.added(),
                report.changed());
    }

    private int importRegister(ApplicationContext context, RegisterFiles files) {
        RegisterImport imports = context.getBean(RegisterImport.class);
        ImportProgress progress = new ImportBar(terminal);
        return told(dryRun ? imports.rehearse(files, progress) : imports.importFrom(files, ACTOR, progress));
    }

    private RegisterFiles files() {
        RegisterFiles bundled = RegisterFiles.bundled();
        return new RegisterFiles(
                establishments == null ? bundled.establishments() : read(establishments),
                ght == null ? bundled.ght() : read(ght));
    }

    private RegisterFile read(Path path) {
        try {
            return RegisterFile.read(path);
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), terminal.text("error.command.noFile", path), e);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    terminal.text("error.command.unreadable", path, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private int told(Outcome<ImportReport> outcome) {
        if (outcome instanceof Outcome.Done<ImportReport> done) {
            tell(done.value());
            return ExitCode.OK;
        }
        return toldRefusal((Outcome.Refused<ImportReport>) outcome);
    }

    private int toldRefusal(Outcome.Refused<?> refused) {
        List<UserError> errors = refused.errors();
        errors.forEach(error -> terminal.err().println(line(error)));
        terminal.warn("error.command.importRefused", errors.size());
        return ExitCode.SOFTWARE;
    }

    private void tell(ImportReport report) {
        if (report.repeated()) {
            terminal.say("command.import.repeated", report.sites());
            return;
        }
        terminal.say(
                dryRun ? "command.import.rehearsed" : "command.import.done",
                report.sites(),
                report.added(),
                report.changed(),
                report.absent());
    }

    /** Where the error is, then what it is: the path is file, line, column, as far as it goes. */
    private String line(UserError error) {
        StringBuilder told = new StringBuilder();
        List<String> path = error.path();
        for (int i = 0; i < path.size(); i++) {
            told.append(i == 0 ? "" : ", ")
                    .append(i == 1 ? terminal.text("command.import.line", path.get(1)) : path.get(i));
        }
        String sentence = terminal.text(error.message(), error.arguments().toArray());
        return path.isEmpty() ? sentence : terminal.text("command.import.error", told, sentence);
    }
}
