package fr.renfort.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with the journal as evidence; does nothing itself. */
@Command(name = "audit", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class AuditCommand implements Runnable {

    static final String ACTOR = "command line";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Reached only when no command is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal.text("error.command.none"));
    }
}
