package fr.renfort.command;

import fr.renfort.planning.compare.Comparer;
import fr.renfort.planning.compare.PlanComparison;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.situation.ComparisonTables;
import fr.renfort.situation.file.ComparisonFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts two plans in files side by side, both for one problem in a file. Needs neither server nor database. */
@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INSTANCE.json", descriptionKey = "instance")
    private Path instance;

    @Parameters(index = "1", paramLabel = "LEFT.json", descriptionKey = "left")
    private Path left;

    @Parameters(index = "2", paramLabel = "RIGHT.json", descriptionKey = "right")
    private Path right;

    @Option(names = "--json")
    private boolean json;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PlanningFiles files = new PlanningFiles(terminal, spec.commandLine());
        PlanningProblem problem = files.problem(instance);
        PlanComparison comparison = new Comparer()
                .compare(
                        problem,
                        files.plan(left, problem).plan(),
                        files.plan(right, problem).plan());
        terminal.out()
                .print(
                        json
                                ? new ComparisonFile(problem.name(), comparison)
                                                .tree()
                                                .toPrettyString()
                                        + "\n"
                                : new ComparisonTables(
                                                terminal.language(),
                                                problem.period().zone())
                                        .of(problem.name(), comparison));
        terminal.out().flush();
        return ExitCode.OK;
    }
}
