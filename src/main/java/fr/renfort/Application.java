package fr.renfort;

import fr.renfort.command.Program;

/** The program: hands the command line over to its commands. */
public final class Application {

    private static final int ENDED_BY_SIGNAL = 143;

    private Application() {}

    public static void main(String[] arguments) {
        if (Boolean.getBoolean(ParentProcess.END_WITH_PARENT)) {
            ParentProcess.onChangeOf(() -> ProcessHandle.current().parent(), () -> System.exit(ENDED_BY_SIGNAL));
        }
        System.exit(Program.run(arguments));
    }
}
