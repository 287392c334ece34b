package fr.renfort.command;

import fr.renfort.access.Viewer;
import fr.renfort.situation.RegionFile;
import fr.renfort.situation.Snapshot;
import fr.renfort.situation.Snapshots;
import fr.renfort.territory.Territory;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a region's present problem, as planning sees it, to a file. */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class ExportCommand implements Callable<Integer> {

    private static final String ACTOR = "command line";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--region", paramLabel = "CODE", required = true)
    private String region = "";

    @Option(names = "--horizon", paramLabel = "28d", converter = PlanCommand.Days.class)
    private Duration horizon = Duration.ofDays(28);

    @Option(names = "--exercise")
    private boolean exercise;

    @Option(names = "--out", paramLabel = "INSTANCE.json", required = true)
    private Path out;

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        new PlanningFiles(terminal, spec.commandLine()).checkWritable(out);
        try (ApplicationContext context = Service.open()) {
            if (context.getBean(Territory.class).findRegion(region).isEmpty()) {
                throw new ParameterException(spec.commandLine(), terminal.text("error.command.noRegion", region));
            }
            Snapshot snapshot = context.getBean(Snapshots.class)
                    .of(
                            Viewer.coordinator(ACTOR, Set.of(region)),
                            region,
                            exercise,
                            context.getBean(InstantSource.class).instant(),
                            horizon);
            write(new RegionFile(snapshot));
            tell(snapshot);
            return ExitCode.OK;
        }
    }

    private void write(RegionFile file) throws IOException {
        if (PlanningFiles.isStandard(out)) {
            terminal.out().println(file.text());
        } else {
            file.write(out);
        }
    }

    private void tell(Snapshot snapshot) {
        String sentence = terminal.text(
                "command.export.done",
                out,
                snapshot.problem().demand().expertNeeds().size()
                        + snapshot.problem().demand().equipmentNeeds().size(),
                snapshot.problem().resources().experts().size(),
                snapshot.problem().resources().lots().size());
        (PlanningFiles.isStandard(out) ? terminal.err() : terminal.out()).println(sentence);
    }
}
