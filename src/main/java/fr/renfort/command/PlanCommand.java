package fr.renfort.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.access.Viewer;
import fr.renfort.run.PlanOrder;
import fr.renfort.run.RunRepeat;
import fr.renfort.run.RunSettings;
import fr.renfort.situation.PlanReport;
import fr.renfort.situation.PlanTables;
import fr.renfort.territory.Territory;
import io.micronaut.context.ApplicationContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans a region now and shows who goes where, when and why, and what stays unserved and why; or repeats a run. */
@Command(name = "plan", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class PlanCommand implements Callable<Integer> {

    /** Another run of the region is under way. */
    static final int BUSY = 3;

    private static final String ACTOR = "command line";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Option(names = "--repeat", paramLabel = "RUN")
    private @Nullable UUID repeat;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ApplicationContext context = Service.open()) {
            String region = options.region();
            if (context.getBean(Territory.class).findRegion(region).isEmpty()) {
                throw new ParameterException(spec.commandLine(), terminal.text("error.command.noRegion", region));
            }
            Viewer viewer = Viewer.coordinator(ACTOR, Set.of(region));
            return repeat == null ? plan(context, viewer) : repeat(context, viewer, repeat);
        }
    }

    private int plan(ApplicationContext context, Viewer viewer) {
        PlanOrder order = options.order(context.getBean(RunSettings.class).improvement());
        PlanBar bar = new PlanBar(terminal);
        PlanMaking making = new PlanMaking(context, viewer, terminal.language());
        PlanMaking.Shown shown = dryRun ? making.rehearsed(order, bar) : making.stored(order, bar);
        bar.end();
        if (shown instanceof PlanMaking.Shown.Report report) {
            show(context, report.summary(), report.plan());
            return ExitCode.OK;
        }
        boolean busy = shown instanceof PlanMaking.Shown.Busy;
        terminal.warn(busy ? "error.command.planBusy" : "error.command.planFailed", order.region());
        return busy ? BUSY : ExitCode.SOFTWARE;
    }

    private int repeat(ApplicationContext context, Viewer viewer, UUID run) {
        long began = System.nanoTime();
        Optional<RunRepeat.Repetition> repetition =
                context.getBean(RunRepeat.class).repeat(viewer, run);
        if (repetition.isEmpty()) {
            terminal.warn("error.command.repeat", run);
            return ExitCode.SOFTWARE;
        }
        RunRepeat.Repetition found = repetition.get();
        if (json) {
            print(PlanJson.tree(RepeatSummary.of(found, (System.nanoTime() - began) / 1_000_000)));
        } else {
            terminal.say(
                    found.same() ? "command.plan.same" : "command.plan.other",
                    run,
                    found.repeated().score().total());
        }
        return found.same() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void show(ApplicationContext context, PlanSummary summary, PlanReport report) {
        if (json) {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            whole.set("summary", PlanJson.tree(summary));
            print(whole.setAll(PlanJson.tree(report)));
        } else {
            terminal.out().print(context.getBean(PlanTables.class).of(terminal.language(), report));
            terminal.out().flush();
        }
    }

    private void print(ObjectNode tree) {
        terminal.out().print(PlanJson.text(tree));
        terminal.out().flush();
    }
}
