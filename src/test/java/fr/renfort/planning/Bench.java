package fr.renfort.planning;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.moves.Construction;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.situation.file.Golden;
import java.time.Duration;

class Bench {
    public static void main(String[] args) {
        String name = args[0];
        PlanningProblem problem = Golden.problem(name);
        Agenda agenda = AgendaDraft.of(problem);
        Roster roster = Roster.settled(agenda);
        new Construction(roster).run();
        long t0 = System.nanoTime();
        long[] last = {0};
        Improvement improvement = new Improvement(
                Budget.ofTime(Long.parseLong(args[2]), Duration.ofSeconds(Long.parseLong(args[1]))),
                () -> false,
                (best, steps) -> {
                    long now = (System.nanoTime() - t0) / 1_000_000;
                    if (now > last[0] * 1.5 + 50) {
                        last[0] = now;
                        System.out.println(now + " ms steps " + steps + " " + best.total());
                    }
                });
        Roster best = improvement.improve(roster);
        System.out.println(
                "steps " + improvement.steps() + " " + best.total() + new Ledger(agenda, best.duties()).penalties());
    }
}
