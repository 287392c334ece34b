package fr.renfort.command;

import fr.renfort.planning.BestSoFar;
import fr.renfort.planning.PlanListener;
import java.time.Duration;

/** Draws the best score so far, over itself, where somebody looks on. */
final class SolveProgress implements PlanListener {

    private static final Duration SELDOM = Duration.ofMillis(100);

    private final Terminal terminal;
    private Duration drawn = Duration.ofDays(-1);

    SolveProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void better(BestSoFar best) {
        if (terminal.watched() && best.elapsed().minus(drawn).compareTo(SELDOM) >= 0) {
            drawn = best.elapsed();
            terminal.err()
                    .print("\r" + terminal.text("command.solve.best", seconds(drawn), best.score(), best.steps())
                            + "   ");
            terminal.err().flush();
        }
    }

    void end() {
        if (terminal.watched()) {
            terminal.err().println();
        }
    }

    /** Seconds with one decimal. */
    static String seconds(Duration duration) {
        long tenths = duration.toMillis() / 100;
        return tenths / 10 + "." + tenths % 10;
    }
}
