package fr.renfort.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.PlanResult;
import fr.renfort.planning.StartingPlan;
import fr.renfort.planning.explain.Explainer;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.situation.ExplanationTables;
import fr.renfort.situation.ScoreTables;
import fr.renfort.situation.file.ExplanationTree;
import fr.renfort.situation.file.PlanFile;
import fr.renfort.situation.file.ScoreFile;
import org.jspecify.annotations.Nullable;

/**
 * What a solved problem is told as.
 *
 * @param start absent: planned from nothing
 * @param explained whether everything is given a reason
 */
record SolveReport(
        PlanningProblem problem,
        PlanResult result,
        @Nullable StartingPlan start,
        boolean explained) {

    String json() {
        ObjectNode root = new ScoreFile(problem.name(), result.score()).tree();
        PlanResult.Effort effort = result.effort();
        root.putObject("effort")
                .put("seed", effort.seed())
                .put("steps", effort.steps())
                .put("constructingMilliseconds", effort.constructing().toMillis())
                .put("improvingMilliseconds", effort.improving().toMillis());
        if (start != null) {
            ObjectNode from = root.putObject("start");
            from.set("kept", PlanFile.tree(start.kept()));
            from.set("findings", ScoreFile.findings(start.findings()));
            from.set("breaching", PlanFile.tree(start.breaching()));
        }
        if (explained) {
            root.set("explanation", ExplanationTree.of(explainer()));
        }
        return root.toPrettyString() + "\n";
    }

    String tables(Terminal terminal) {
        ScoreTables tables =
                new ScoreTables(terminal.language(), problem.period().zone());
        StringBuilder text = new StringBuilder();
        if (start != null) {
            text.append(begun(terminal, start, tables)).append('\n');
        }
        if (explained) {
            text.append(new ExplanationTables(terminal.language(), problem).of(explainer()))
                    .append('\n');
        }
        text.append(tables.of(problem.name(), result.score())).append('\n');
        PlanResult.Effort effort = result.effort();
        text.append(terminal.text(
                        "command.solve.effort",
                        SolveProgress.seconds(effort.constructing().plus(effort.improving())),
                        SolveProgress.seconds(effort.constructing()),
                        effort.steps(),
                        effort.seed()))
                .append('\n');
        return text.toString();
    }

    private static String begun(Terminal terminal, StartingPlan start, ScoreTables tables) {
        StringBuilder text = new StringBuilder(terminal.text(
                        "command.solve.start",
                        start.kept().duties().size(),
                        start.kept().loans().size(),
                        start.findings().size(),
                        start.breaching().duties().size()
                                + start.breaching().loans().size()))
                .append('\n');
        if (!start.findings().isEmpty()) {
            text.append(tables.findings(start.findings()));
        }
        start.breaching()
                .duties()
                .forEach(duty -> text.append(terminal.text(
                                "command.solve.breaching", duty.need(), duty.seat(), duty.start(), duty.expert()))
                        .append('\n'));
        start.breaching()
                .loans()
                .forEach(loan -> text.append(terminal.text("command.solve.breachingLoan", loan.need(), loan.lot()))
                        .append('\n'));
        return text.toString();
    }

    private Explainer explainer() {
        return new Explainer(problem, result.plan());
    }
}
