package fr.renfort.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the tree: does nothing itself. */
@Command(name = "renfort", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class RenfortCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    RenfortCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Reached only when no command is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), terminal.text("error.command.none"));
    }
}
