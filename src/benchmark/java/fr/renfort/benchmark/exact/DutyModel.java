package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.DutyKey;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.facts.AssignedDuty;
import fr.renfort.planning.roster.Roster;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Duties as a model: what may be decided, the hard rules as limits, and what medium and soft rules cost. */
final class DutyModel implements LeveledModel {
    private final Agenda agenda;
    private final CpModel model = new CpModel();
    private final Options options;
    private final WorkDays days;
    private final LinearExprBuilder medium = LinearExpr.newBuilder();

    /** Absent until it is asked for: what the soft rules need only weighs the model down before. */
    private @Nullable LinearExprBuilder soft;

    DutyModel(Agenda agenda) {
        this.agenda = agenda;
        options = new Options(agenda, model);
        days = new WorkDays(agenda, options, model);
        new HardRules(agenda, options, days, model).add();
        new ServiceCosts(agenda, options, model).addMedium(medium);
    }

    @Override
    public CpModel model() {
        return model;
    }

    @Override
    public LinearExpr medium() {
        return medium.build();
    }

    @Override
    public LinearExpr soft() {
        if (soft == null) {
            soft = LinearExpr.newBuilder();
            new ServiceCosts(agenda, options, model).addSoft(soft);
            new StayCosts(options, model).add(agenda.candidates(), soft);
            new PeopleCosts(agenda, options, days, model).add(soft);
        }
        return soft.build();
    }

    /** Whoever a solution has on duty. */
    Roster roster(Values values) {
        Roster roster = Roster.settled(agenda);
        options.openSeats().forEach((shift, seats) -> {
            int next = 0;
            for (Option option : options.of(shift)) {
                if (!option.settled() && values.isTrue(option.taken())) {
                    roster.duties().get(seats.get(next++).index()).assign(option.expert());
                }
            }
        });
        return roster;
    }

    /** Suggests a plan to begin with. */
    void suggest(List<AssignedDuty> plan) {
        Set<String> serving = serving(plan);
        openOptions((option, key) -> model.addHint(option.taken(), serving.contains(key)));
    }

    /** Leaves nothing to decide but what this plan costs. */
    void fix(List<AssignedDuty> plan) {
        Set<String> serving = serving(plan);
        openOptions((option, key) -> model.addEquality(option.taken(), serving.contains(key) ? 1 : 0));
    }

    private interface OptionVisitor {
        void visit(Option option, String shiftAndExpert);
    }

    private void openOptions(OptionVisitor visitor) {
        for (Map.Entry<Shift, List<Duty>> seats : options.openSeats().entrySet()) {
            for (Option option : options.of(seats.getKey())) {
                if (!option.settled()) {
                    visitor.visit(option, key(seats.getKey(), option.expert().id()));
                }
            }
        }
    }

    private static String key(Shift shift, String expert) {
        return shift.need().id() + " " + shift.span().originalStart() + " " + expert;
    }

    private Set<String> serving(List<AssignedDuty> plan) {
        Set<String> serving = new HashSet<>();
        for (AssignedDuty assigned : plan) {
            agenda.position(DutyKey.of(assigned))
                    .map(position -> options.roster().duties().get(position))
                    .filter(duty -> !duty.settled())
                    .ifPresent(duty -> serving.add(key(duty.shift(), assigned.expert())));
        }
        return serving;
    }
}
