package fr.renfort.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.audit.AuditTrail;
import fr.renfort.territory.Territory;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a region's journal with its seals, or who read what of whom, as JSON lines. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class AuditExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--region", paramLabel = "CODE", required = true)
    private String region = "";

    @Option(names = "--reads")
    private boolean reads;

    @Option(names = "--out", paramLabel = "LINES.jsonl")
    private Path out = Path.of("-");

    AuditExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        new PlanningFiles(terminal, spec.commandLine()).checkWritable(out);
        try (ApplicationContext context = Service.open()) {
            if (context.getBean(Territory.class).findRegion(region).isEmpty()) {
                throw new ParameterException(spec.commandLine(), terminal.text("error.command.noRegion", region));
            }
            AuditTrail trail = context.getBean(AuditTrail.class);
            if (PlanningFiles.isStandard(out)) {
                tell(written(trail, terminal.out()), terminal.err());
            } else {
                try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(out))) {
                    tell(written(trail, file), terminal.out());
                    if (file.checkError()) {
                        throw new IOException(out.toString());
                    }
                }
            }
            return ExitCode.OK;
        }
    }

    private long written(AuditTrail trail, PrintWriter lines) {
        Consumer<ObjectNode> line = object -> lines.print(object + "\n");
        long written = reads ? trail.reads(region, line) : trail.journal(region, line);
        lines.flush();
        return written;
    }

    private void tell(long lines, PrintWriter whom) {
        whom.println(terminal.text(
                reads ? "command.audit.readsExported" : "command.audit.exported", Long.toString(lines), out));
    }
}
