package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.ReserveDay;
import fr.renfort.planning.score.Rule;
import java.util.ArrayList;
import java.util.List;

/** Who stays free on each local day: S5. */
final class Reserve {
    private final Tally tally;
    private final Days days;
    private final List<Target>[][] targetsOf;
    private final int[][] openOnDay;

    /** What is wanted free of one skill on one day, and how many of those are busy. */
    private static final class Target {
        private final ReserveDay wanted;
        private int busy;

        Target(ReserveDay wanted) {
            this.wanted = wanted;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Reserve(Agenda agenda, List<Candidate> experts, Days days, Tally tally) {
        this.tally = tally;
        this.days = days;
        this.targetsOf = new List[experts.size()][days.count()];
        this.openOnDay = new int[experts.size()][days.count()];
        for (ReserveDay wanted : agenda.reserveDays()) {
            Target target = new Target(wanted);
            for (Candidate expert : wanted.available()) {
                List<Target>[] ofExpert = targetsOf[expert.index()];
                int position = days.position(wanted.day());
                if (ofExpert[position] == null) {
                    ofExpert[position] = new ArrayList<>(2);
                }
                ofExpert[position].add(target);
            }
        }
    }

    void add(Duty duty, Candidate expert) {
        int position = days.position(duty.localDay());
        if (duty.open() && openOnDay[expert.index()][position]++ == 0) {
            change(expert, position, 1);
        }
    }

    void remove(Duty duty, Candidate expert) {
        int position = days.position(duty.localDay());
        if (duty.open() && --openOnDay[expert.index()][position] == 0) {
            change(expert, position, -1);
        }
    }

    /** S5 of one more duty. */
    long more(Duty duty, Candidate expert) {
        int position = days.position(duty.localDay());
        List<Target> targets = targetsOf[expert.index()][position];
        if (targets == null || !duty.open() || openOnDay[expert.index()][position] > 0) {
            return 0;
        }
        long more = 0;
        for (Target target : targets) {
            more += target.wanted.cost(target.busy + 1) - target.wanted.cost(target.busy);
        }
        return more;
    }

    private void change(Candidate expert, int position, int busy) {
        List<Target> targets = targetsOf[expert.index()][position];
        if (targets == null) {
            return;
        }
        for (Target target : targets) {
            tally.add(Rule.S5, -target.wanted.cost(target.busy));
            target.busy += busy;
            tally.add(Rule.S5, target.wanted.cost(target.busy));
        }
    }
}
