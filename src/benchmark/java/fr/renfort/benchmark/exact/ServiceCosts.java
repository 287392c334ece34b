package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.PublishedDuty;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.facts.PlanningPolicy.Prices;
import java.util.List;
import java.util.Optional;

/** M1: what stays unserved; M3 and S4: who was published and serves no more. */
final class ServiceCosts {
    private final Agenda agenda;
    private final Options options;
    private final CpModel model;

    ServiceCosts(Agenda agenda, Options options, CpModel model) {
        this.agenda = agenda;
        this.options = options;
        this.model = model;
    }

    /** M1 and M3. */
    void addMedium(LinearExprBuilder medium) {
        agenda.openShifts().forEach(shift -> addUnserved(shift, medium));
        for (PublishedDuty published : agenda.published()) {
            if (published.nearTerm()) {
                addMove(published, published.shift().policy().prices().nearTermMove(), medium);
            }
        }
    }

    private void addUnserved(Shift shift, LinearExprBuilder medium) {
        List<Option> all = options.of(shift);
        List<Duty> seats = options.openSeats().getOrDefault(shift, List.of());
        LinearExprBuilder served = LinearExpr.newBuilder();
        all.stream().filter(option -> !option.settled()).forEach(option -> served.add(option.taken()));
        IntVar unserved = model.newIntVar(0, seats.size(), shift + " unserved");
        model.addEquality(LinearExpr.newBuilder().add(served).add(unserved), seats.size());
        medium.addTerm(unserved, shift.emptyCost());
        for (Option option : all) {
            if (option.duty().open()) {
                long late = shift.minuteCost() * option.duty().admission().lateMinutes(option.expert());
                medium.addTerm(option.taken(), late);
            }
        }
        if (all.stream().noneMatch(Option::settled)) {
            Literal empty = model.newBoolVar(shift + " empty");
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(served).add(empty), 1);
            medium.addTerm(empty, shift.emptyCost());
        }
    }

    /** S4. */
    void addSoft(LinearExprBuilder soft) {
        for (PublishedDuty published : agenda.published()) {
            Prices prices = published.shift().policy().prices();
            addMove(published, prices.disruption(), soft);
        }
    }

    private void addMove(PublishedDuty published, int price, LinearExprBuilder cost) {
        Optional<Option> kept = options.of(published.shift()).stream()
                .filter(option -> option.expert() == published.expert())
                .findFirst();
        cost.add(price);
        kept.ifPresent(option -> cost.addTerm(option.taken(), -price));
    }
}
