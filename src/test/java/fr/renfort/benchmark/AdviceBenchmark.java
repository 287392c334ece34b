package fr.renfort.benchmark;

import fr.renfort.planning.advice.Advisor;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.DutyKey;
import fr.renfort.planning.explain.EmptySeat;
import fr.renfort.planning.explain.Explainer;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.Plan;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.situation.file.Golden;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * How long advice takes in a region of 400 experts with a plan in force: candidates for a seat, for a need, and for a need
 * that nobody has asked for yet (the region is drawn up anew); and explaining a plan with many empty seats, relaxations
 * included. Prints median, 95th percentile and longest in milliseconds, and how long the processor worked, which tells a
 * slow machine from a busy one; exits 1 when a 95th percentile of advice is above
 * 150 ms.
 */
public final class AdviceBenchmark {

    private static final int WARM_UPS = 20;
    private static final int MEASURED = 200;
    private static final int P95 = (int) Math.ceil(0.95 * MEASURED) - 1;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double BAR_MILLIS = 150;

    private AdviceBenchmark() {}

    public static void main(String... arguments) {
        PlanningProblem small = Golden.problem("m-11-greedy");
        PlanningProblem problem = doubled(small);
        Plan plan = Golden.plan("m-11-greedy");
        System.out.printf(
                "%d experts, %d duties in the plan%n",
                problem.resources().experts().size(), plan.duties().size());
        Advisor advisor = new Advisor(problem, plan);
        List<DutyKey> seats = AgendaDraft.of(problem).duties().stream()
                .filter(Duty::open)
                .map(Duty::key)
                .toList();
        double worst = measured(
                "candidates of a seat", seats, seat -> advisor.candidates(seat.need(), seat.seat(), seat.start()));
        worst = Math.max(worst, measured("candidates of a need", seats, seat -> advisor.candidates(seat.need())));
        worst = Math.max(
                worst,
                measured(
                        "region drawn up, then of a need",
                        seats,
                        seat -> new Advisor(problem, plan).candidates(seat.need())));
        explained(small);
        System.exit(worst <= BAR_MILLIS ? 0 : 1);
    }

    private static double measured(String what, List<DutyKey> seats, Consumer<DutyKey> question) {
        Random random = new Random(1);
        List<Double> millis = new ArrayList<>();
        List<Double> computing = new ArrayList<>();
        for (int round = 0; round < WARM_UPS + MEASURED; round++) {
            DutyKey seat = seats.get(random.nextInt(seats.size()));
            long since = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            question.accept(seat);
            if (round >= WARM_UPS) {
                millis.add((System.nanoTime() - since) / 1e6);
                computing.add((THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
            }
        }
        Collections.sort(millis);
        Collections.sort(computing);
        System.out.printf(
                "%s, ms: median %.1f, p95 %.1f, longest %.1f; computing alone: median %.1f, p95 %.1f%n",
                what,
                millis.get(MEASURED / 2),
                millis.get(P95),
                millis.get(MEASURED - 1),
                computing.get(MEASURED / 2),
                computing.get(P95));
        return millis.get(P95);
    }

    /** Nobody anywhere: every open seat is empty. */
    private static void explained(PlanningProblem problem) {
        for (int round = 0; round < 3; round++) {
            long since = System.nanoTime();
            List<EmptySeat> empty = new Explainer(problem, Plan.EMPTY).emptySeats();
            System.out.printf(
                    "%d empty seats of %d experts explained in %d ms%n",
                    empty.size(),
                    problem.resources().experts().size(),
                    Duration.ofNanos(System.nanoTime() - since).toMillis());
        }
    }

    private static PlanningProblem doubled(PlanningProblem problem) {
        List<Expert> experts = new ArrayList<>(problem.resources().experts());
        for (Expert expert : problem.resources().experts()) {
            experts.add(new Expert(
                    expert.id() + "-bis",
                    expert.home(),
                    expert.skills(),
                    expert.calendar(),
                    expert.limits(),
                    expert.workedMinutesLast28Days()));
        }
        return new PlanningProblem(
                problem.name(),
                problem.period(),
                problem.policy(),
                problem.travel(),
                new Resources(
                        problem.resources().organisations(),
                        experts,
                        problem.resources().lots()),
                problem.demand(),
                problem.standing());
    }
}
