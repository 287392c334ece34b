package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.ReserveDay;
import fr.renfort.planning.agenda.WeekSpan;
import fr.renfort.planning.rules.Fairness;
import fr.renfort.planning.rules.Levels;
import java.util.List;

/** S2 fairness, S3 overqualification and S5 reserve. */
final class PeopleCosts {
    private final Agenda agenda;
    private final Options options;
    private final WorkDays days;
    private final CpModel model;

    PeopleCosts(Agenda agenda, Options options, WorkDays days, CpModel model) {
        this.agenda = agenda;
        this.options = options;
        this.days = days;
        this.model = model;
    }

    void add(LinearExprBuilder soft) {
        for (Candidate expert : agenda.candidates()) {
            List<Option> open = options.of(expert).stream()
                    .filter(option -> option.duty().open())
                    .toList();
            open.forEach(option -> soft.addTerm(option.taken(), Levels.cost(option.duty(), expert)));
            if (!open.isEmpty()) {
                addFairness(expert, open, soft);
            }
        }
        agenda.reserveDays().forEach(reserve -> addReserve(reserve, soft));
    }

    /** S2, exactly: what each possible number of minutes costs, and the lower hull of these for the linear relaxation. */
    private void addFairness(Candidate expert, List<Option> open, LinearExprBuilder soft) {
        long settled = 0;
        long most = 0;
        long step = 0;
        LinearExprBuilder minutes = LinearExpr.newBuilder();
        for (Option option : open) {
            long ofDuty = option.duty().minutes();
            if (option.settled()) {
                settled += ofDuty;
            } else {
                minutes.addTerm(option.taken(), ofDuty);
                most += ofDuty;
                step = gcd(step, ofDuty);
            }
        }
        if (most == 0) {
            soft.add(Fairness.cost(agenda.policy(), expert, settled));
            return;
        }
        long[] costs = new long[Math.toIntExact(Math.min(most, mostByLaw(expert)) / step) + 1];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = Fairness.cost(agenda.policy(), expert, settled + i * step);
        }
        IntVar steps = model.newIntVar(0, costs.length - 1, "steps of " + expert);
        IntVar cost = model.newIntVar(costs[0], costs[costs.length - 1], "fairness of " + expert);
        model.addEquality(minutes, LinearExpr.term(steps, step));
        model.addElement(steps, costs, cost);
        LowerHull.of(costs)
                .forEach(edge -> model.addGreaterOrEqual(
                        LinearExpr.newBuilder().addTerm(cost, edge.width()),
                        LinearExpr.newBuilder().addTerm(steps, edge.rise()).add(edge.offset())));
        soft.add(cost);
    }

    /** By H2 nobody serves more in the whole period, one span of seven days after the other. */
    private long mostByLaw(Candidate expert) {
        int weeks = agenda.timeline().horizonDay() / WeekSpan.DAYS + 1;
        return (long) weeks * expert.expert().limits().maxWeeklyMinutes();
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    /** S5. */
    private void addReserve(ReserveDay reserve, LinearExprBuilder soft) {
        int settled = 0;
        LinearExprBuilder busy = LinearExpr.newBuilder();
        for (Candidate expert : agenda.candidates()) {
            if (!reserve.available().contains(expert)) {
                continue;
            }
            Literal decided = days.decided(expert, reserve.day());
            if (days.settledOpen(expert, reserve.day())) {
                settled++;
            } else if (decided != null) {
                busy.add(decided);
            }
        }
        int everybody = reserve.available().size();
        int spare = spare(reserve, everybody);
        IntVar missing = model.newIntVar(0, everybody, "missing " + reserve);
        model.addGreaterOrEqual(missing, busy.add((long) settled - spare));
        soft.addTerm(missing, price());
    }

    /** How many may be busy at no cost. */
    private static int spare(ReserveDay reserve, int everybody) {
        int spare = 0;
        while (spare < everybody && reserve.cost(spare + 1) == 0) {
            spare++;
        }
        return spare;
    }

    private int price() {
        return agenda.policy().prices().reservePerExpert();
    }
}
