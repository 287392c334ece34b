package fr.renfort;

import io.micronaut.configuration.picocli.PicocliRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: reads the command line and hands over to the command named there. */
@Command(
        name = "renfort",
        description = "Matches shared cyber experts and equipment with hospitals under cyber-attack.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class Application implements Runnable {

    private static final int ENDED_BY_SIGNAL = 143;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        if (Boolean.getBoolean(ParentProcess.END_WITH_PARENT)) {
            ParentProcess.onChangeOf(() -> ProcessHandle.current().parent(), () -> System.exit(ENDED_BY_SIGNAL));
        }
        System.exit(PicocliRunner.execute(Application.class, arguments));
    }

    /** Reached only when no command is named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
