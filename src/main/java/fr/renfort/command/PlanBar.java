package fr.renfort.command;

import fr.renfort.planning.BestSoFar;
import fr.renfort.planning.PlanListener;

/** Draws the best plan so far, over itself, where somebody looks on. */
final class PlanBar implements PlanListener {

    private final Terminal terminal;
    private boolean drawn;

    PlanBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void better(BestSoFar best) {
        if (terminal.watched()) {
            String line = terminal.text(
                    "command.plan.best",
                    best.score(),
                    best.steps(),
                    best.elapsed().toSeconds());
            terminal.err().print("\r" + line);
            terminal.err().flush();
            drawn = true;
        }
    }

    /** Leaves the line. */
    void end() {
        if (drawn) {
            terminal.err().println();
        }
    }
}
