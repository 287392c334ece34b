package fr.renfort.command;

import fr.renfort.audit.Forgetting;
import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Takes an account out of the journal, in every region; the chain holds. */
@Command(name = "forget", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class AuditForgetCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--account", paramLabel = "NAME", required = true)
    private String account = "";

    AuditForgetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ApplicationContext context = Service.open()) {
            long entries = context.getBean(Forgetting.class).forget(account, AuditCommand.ACTOR);
            terminal.say("command.audit.forgotten", account, Long.toString(entries));
            return ExitCode.OK;
        }
    }
}
