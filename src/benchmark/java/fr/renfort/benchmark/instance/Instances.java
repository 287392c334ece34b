package fr.renfort.benchmark.instance;

import fr.renfort.planning.facts.Demand;
import fr.renfort.planning.facts.EquipmentLot;
import fr.renfort.planning.facts.Expert;
import fr.renfort.planning.facts.Incident;
import fr.renfort.planning.facts.Period;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.facts.Resources;
import fr.renfort.planning.facts.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Problems by size and seed. */
public final class Instances {
    /** The published plan is from so many days before now: before the oldest incident that it serves. */
    private static final int PUBLISHED_BEFORE_DAYS = 7;

    private static final int RESERVE_PERCENT = 70;

    private Instances() {}

    /** In a region that the seed draws. */
    public static PlanningProblem of(Size size, long seed) {
        return mapped(size, seed).problem();
    }

    /** In a region with this code, which may have fewer sites than the size asks for. */
    public static PlanningProblem of(Size size, String region, long seed) {
        Dice dice = new Dice(1_000_003 * seed + size.experts());
        return drawn(size, seed, new Landscape(size, region, dice.apart()), dice);
    }

    /** With where everything is. */
    public static MappedProblem mapped(Size size, long seed) {
        Dice dice = new Dice(1_000_003 * seed + size.experts());
        Landscape landscape = Landscape.drawn(size, dice.apart());
        return new MappedProblem(drawn(size, seed, landscape, dice), landscape.departements());
    }

    private static PlanningProblem drawn(Size size, long seed, Landscape landscape, Dice dice) {
        Moment moment = Moment.drawn(landscape.zone(), size.days(), dice.apart());
        People people = new People(size, landscape, moment, dice.apart());
        List<Expert> experts = people.experts();
        List<EquipmentLot> lots = new Stock(size, landscape, moment, dice.apart()).lots();
        Demand demand = new Onslaught(size, landscape, moment, dice.apart(), experts, lots).drawn();
        PlanningPolicy policy = PlanningPolicy.defaults().withReserveTargets(targets(size, experts, dice.apart()));
        PlanningProblem problem = new PlanningProblem(
                size + "-" + landscape.region() + "-" + seed,
                moment.period(),
                policy,
                landscape.travel(),
                new Resources(people.organisations(experts), experts, lots),
                demand,
                Standing.NOTHING);
        return with(problem, new EarlierPlan(before(problem, Onslaught.old(size)), moment.now(), dice.apart()).drawn());
    }

    /** In some problems one expert in nine of most skills is to stay free. */
    private static Map<String, Integer> targets(Size size, List<Expert> experts, Dice dice) {
        Map<String, Integer> targets = new TreeMap<>();
        boolean some = dice.percent(RESERVE_PERCENT);
        for (String skill : People.skills(size)) {
            int skilled = (int) experts.stream()
                    .filter(expert -> expert.skills().containsKey(skill))
                    .count();
            if (some && dice.percent(85)) {
                targets.put(skill, (skilled + 8) / 9);
            }
        }
        return targets;
    }

    /** The problem as it was days ago: the old incidents only, and nothing promised. */
    private static PlanningProblem before(PlanningProblem problem, int old) {
        Period period = problem.period();
        List<Incident> incidents = problem.demand().incidents().subList(0, old);
        Set<String> known = incidents.stream().map(Incident::id).collect(Collectors.toSet());
        Demand demand = new Demand(
                problem.demand().establishments(),
                incidents,
                problem.demand().expertNeeds().stream()
                        .filter(need -> known.contains(need.incident()))
                        .toList(),
                problem.demand().equipmentNeeds().stream()
                        .filter(need -> known.contains(need.incident()))
                        .toList());
        return new PlanningProblem(
                problem.name(),
                new Period(period.zone(), period.now().minus(Duration.ofDays(PUBLISHED_BEFORE_DAYS)), period.horizon()),
                problem.policy(),
                problem.travel(),
                problem.resources(),
                demand,
                Standing.NOTHING);
    }

    private static PlanningProblem with(PlanningProblem problem, Standing standing) {
        return new PlanningProblem(
                problem.name(),
                problem.period(),
                problem.policy(),
                problem.travel(),
                problem.resources(),
                problem.demand(),
                standing);
    }
}
