package fr.renfort.planning.rules;

import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.lending.EquipmentDemand;
import fr.renfort.planning.lending.Loan;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** M2 and S6: the units that are missing, or too many, minute by minute of a demand's window from now on. */
public final class Supply {
    private static final int MINUTES_A_DAY = 1_440;

    private final EquipmentDemand demand;
    private long missing;
    private long surplus;
    private int missingFrom = Integer.MAX_VALUE;
    private int missingTo = Integer.MIN_VALUE;
    private long mostMissing;

    private Supply(EquipmentDemand demand) {
        this.demand = demand;
    }

    /** What these loans, all lent for the demand, leave missing and are too many. */
    public static Supply of(EquipmentDemand demand, Collection<Loan> lent) {
        Supply supply = new Supply(demand);
        int[] changes = changes(demand, lent);
        for (int i = 0; i < changes.length; i++) {
            int to = i + 1 < changes.length ? Math.min(changes[i + 1], demand.end()) : demand.end();
            if (changes[i] >= demand.openStart() && to > changes[i]) {
                supply.count(changes[i], to, lent);
            }
        }
        return supply;
    }

    /** The minutes at which units arrive or the urgency changes, and the window's first, in their order. */
    private static int[] changes(EquipmentDemand demand, Collection<Loan> lent) {
        List<PlanningPolicy.Urgency> urgencies = demand.policy().weights().urgencies();
        int[] changes = new int[1 + lent.size() + urgencies.size()];
        int size = 0;
        changes[size++] = demand.openStart();
        for (Loan loan : lent) {
            changes[size++] = loan.arrival();
        }
        for (PlanningPolicy.Urgency urgency : urgencies) {
            changes[size++] = urgency.untilMinutes() + 1;
        }
        Arrays.sort(changes);
        return changes;
    }

    private void count(int from, int to, Collection<Loan> lent) {
        long present = 0;
        for (Loan loan : lent) {
            if (loan.arrival() <= from) {
                present += loan.lot().content().quantity();
            }
        }
        long spare = present - demand.need().quantity();
        long minutes = (long) to - from;
        missing += minutes * Math.max(0, -spare) * demand.policy().weights().urgency(from);
        if (spare < 0) {
            missingFrom = Math.min(missingFrom, from);
            missingTo = Math.max(missingTo, to);
            mostMissing = Math.max(mostMissing, -spare);
        }
        surplus += minutes * Math.max(0, spare);
    }

    /** M2. */
    public long missingCost() {
        return (long) demand.weight() * demand.policy().prices().missingUnitDay() * missing / MINUTES_A_DAY;
    }

    /** S6. */
    public long surplusCost() {
        return surplus / MINUTES_A_DAY;
    }

    /** Whether anything is missing at any minute. */
    public boolean fallsShort() {
        return mostMissing > 0;
    }

    /** First minute from now at which something is missing. */
    public int missingFrom() {
        return missingFrom;
    }

    /** Minute from now after the last at which something is missing. */
    public int missingTo() {
        return missingTo;
    }

    /** Most units that are missing at once. */
    public int mostMissing() {
        return Math.toIntExact(mostMissing);
    }
}
