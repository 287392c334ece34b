package fr.renfort.command;

import fr.renfort.planning.Scorer;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.score.PlanScore;
import fr.renfort.situation.ScoreTables;
import fr.renfort.situation.file.PlanFile;
import fr.renfort.situation.file.ScoreFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores a plan in a file against a problem in a file. Needs neither server nor database. */
@Command(name = "score", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class ScoreCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INSTANCE.json", descriptionKey = "instance")
    private Path instance;

    @Parameters(index = "1", paramLabel = "PLAN.json", descriptionKey = "plan")
    private Path plan;

    @Option(names = "--json")
    private boolean json;

    ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PlanningFiles files = new PlanningFiles(terminal, spec.commandLine());
        PlanningProblem problem = files.problem(instance);
        PlanFile listed = files.plan(plan, problem);
        PlanScore score = new Scorer().score(problem, listed.plan());
        terminal.out()
                .print(
                        json
                                ? new ScoreFile(problem.name(), score).tree().toPrettyString() + "\n"
                                : new ScoreTables(
                                                terminal.language(),
                                                problem.period().zone())
                                        .of(problem.name(), score));
        terminal.out().flush();
        return score.valid() && score.total().hard() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
