package fr.renfort.command;

import fr.renfort.planning.Budget;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.Planner;
import fr.renfort.planning.StartingPlan;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.situation.file.PlanFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Plans a problem in a file. Needs neither server nor database; when told to end it keeps the best plan until then. */
@Command(name = "solve", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class SolveCommand implements Callable<Integer> {

    private static final int SECONDS_UNLESS_TOLD = 30;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INSTANCE.json", descriptionKey = "instance")
    private Path instance;

    @Option(names = "--seconds", paramLabel = "30", converter = Count.class)
    private @Nullable Integer seconds;

    @Option(names = "--steps", paramLabel = "1000", converter = Count.class)
    private @Nullable Integer steps;

    @Option(names = "--seed", paramLabel = "1")
    private long seed = 1;

    @Option(names = "--from", paramLabel = "PLAN.json")
    private @Nullable Path from;

    @Option(names = "--out", paramLabel = "PLAN.json")
    private @Nullable Path out;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--json")
    private boolean json;

    SolveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean planOnOutput = out != null && PlanningFiles.isStandard(out);
        if (json && planOnOutput) {
            throw new ParameterException(spec.commandLine(), terminal.text("error.command.bothOnOutput"));
        }
        try (Interruption interruption = Interruption.open()) {
            PlanningFiles files = new PlanningFiles(terminal, spec.commandLine());
            if (out != null) {
                files.checkWritable(out);
            }
            PlanningProblem problem = files.problem(instance);
            Plan begun = from == null ? null : files.plan(from, problem).plan();
            SolveProgress progress = new SolveProgress(terminal);
            PlanResult result = begun == null
                    ? new Planner().plan(problem, budget(), progress, interruption::asked)
                    : new Planner().plan(problem, begun, budget(), progress, interruption::asked);
            progress.end();
            write(new PlanFile(problem.name(), result.plan()));
            StartingPlan start = begun == null ? null : StartingPlan.of(problem, begun);
            SolveReport report = new SolveReport(problem, result, start, explain);
            (planOnOutput ? terminal.err() : terminal.out()).print(json ? report.json() : report.tables(terminal));
            terminal.err().flush();
            terminal.out().flush();
        }
        return ExitCode.OK;
    }

    private Budget budget() {
        Integer time = seconds == null && steps == null ? Integer.valueOf(SECONDS_UNLESS_TOLD) : seconds;
        return new Budget(
                seed,
                time == null ? null : Duration.ofSeconds(time),
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps));
    }

    private void write(PlanFile plan) throws IOException {
        if (out != null && PlanningFiles.isStandard(out)) {
            terminal.out().println(plan.tree().toPrettyString());
        } else if (out != null) {
            plan.write(out);
        }
    }

    /** Zero or more. */
    static final class Count implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            try {
                int count = Integer.parseInt(value);
                if (count >= 0) {
                    return count;
                }
            } catch (NumberFormatException notANumber) {
                throw new TypeConversionException(value);
            }
            throw new TypeConversionException(value);
        }
    }
}
