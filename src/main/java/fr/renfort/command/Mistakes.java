package fr.renfort.command;

import fr.renfort.database.server.DatabaseException;
import fr.renfort.entry.token.OpenToOthersException;
import fr.renfort.travel.RoadNetworkException;
import java.net.BindException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in a sentence: what the caller can mend by its cause, anything else by a reference to the log. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final Terminal terminal;

    Mistakes(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        terminal.err().println(sentence(mistake));
        terminal.warn("error.command.seeHelp", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Optional<DatabaseException> database = cause(failure, DatabaseException.class);
        Optional<RoadNetworkException> roads = cause(failure, RoadNetworkException.class);
        Optional<OpenToOthersException> exposed = cause(failure, OpenToOthersException.class);
        if (roads.isPresent()) {
            terminal.warn(roads.get().key(), roads.get().arguments().toArray());
        } else if (database.isPresent()) {
            terminal.warn(database.get().key(), database.get().arguments().toArray());
        } else if (exposed.isPresent()) {
            terminal.warn("error.command.exposed", exposed.get().host());
        } else if (cause(failure, BindException.class).isPresent()) {
            terminal.warn("error.command.port");
        } else {
            String reference = UUID.randomUUID().toString();
            LoggerFactory.getLogger(Mistakes.class).error("command failed reference={}", reference, failure);
            terminal.warn("error.command.failed", reference);
        }
        return ExitCode.SOFTWARE;
    }

    private String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return terminal.text("error.command.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (mistake instanceof MissingParameterException missing) {
            List<String> names =
                    missing.getMissing().stream().map(Mistakes::name).toList();
            return terminal.text("error.command.missing", String.join(", ", names));
        }
        if (mistake instanceof OverwrittenOptionException twice && twice.getOverwritten() != null) {
            return terminal.text("error.command.twice", name(twice.getOverwritten()));
        }
        if (mistake.getArgSpec() != null && mistake.getValue() != null) {
            return terminal.text(
                    "error.command.value",
                    mistake.getValue(),
                    mistake.getArgSpec().paramLabel());
        }
        return Objects.requireNonNullElse(mistake.getMessage(), "");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
