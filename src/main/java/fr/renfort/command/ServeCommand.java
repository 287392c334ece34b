package fr.renfort.command;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Runs the service until the process is told to end. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class ServeCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Terminal terminal;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        IdleMemory.giveBack();
        try (ApplicationContext context = Service.openWhole(terminal.language())) {
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            terminal.say("command.serve.ready", server.getURL());
            awaitEnd(server);
        }
        return ExitCode.OK;
    }

    /** Returns when the server has stopped or this thread is interrupted. */
    private static void awaitEnd(EmbeddedServer server) {
        while (server.isRunning() && !Thread.interrupted()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
