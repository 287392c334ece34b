package fr.renfort.planning.roster;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.planning.rules.Fairness;
import fr.renfort.planning.rules.Levels;
import fr.renfort.planning.score.Rule;
import fr.renfort.planning.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is on which duty and what that costs by rule, kept up at every step. Begins with whoever is on the duties and does not
 * write to them. Not thread-safe.
 */
public final class Ledger {
    private final PlanningPolicy policy;
    private final List<Duty> duties;
    private final Tally tally = new Tally();
    private final @Nullable Candidate[] expertOn;
    private final Track[] tracks;
    private final Weeks[] weeks;
    private final long[] openMinutes;
    private final long[] fairness;
    private final Lenders lenders;
    private final Cover cover;
    private final Reserve reserve;

    public Ledger(Agenda agenda, List<Duty> duties) {
        List<Candidate> experts = agenda.candidates();
        Days days = Days.of(agenda, duties);
        policy = agenda.policy();
        this.duties = List.copyOf(duties);
        expertOn = new Candidate[duties.size()];
        RestAtHome restAtHome = new RestAtHome(duties, experts.size());
        tracks = experts.stream()
                .map(expert -> new Track(expert, restAtHome, tally))
                .toArray(Track[]::new);
        weeks = experts.stream().map(expert -> new Weeks(expert, days, tally)).toArray(Weeks[]::new);
        openMinutes = new long[experts.size()];
        fairness = new long[experts.size()];
        lenders = new Lenders(experts, days, tally);
        cover = new Cover(agenda, duties, tally);
        reserve = new Reserve(agenda, experts, days, tally);
        duties.forEach(duty -> put(duty, duty.expert()));
    }

    /** Puts somebody, or nobody, on a duty in place of whoever is on it. */
    public void put(Duty duty, @Nullable Candidate expert) {
        Candidate before = expertOn[duty.index()];
        if (before != null) {
            remove(duty, before);
        }
        expertOn[duty.index()] = expert;
        if (expert != null) {
            add(duty, expert);
        }
    }

    /** Whether one more duty for an expert would add a hard breach. */
    public boolean wouldBreach(Duty duty, Candidate expert) {
        Weeks ofExpert = weeks[expert.index()];
        return tracks[expert.index()].tooClose(duty)
                || (!ofExpert.onDuty(duty.localDay()) && lenders.full(expert, duty.localDay()))
                || ofExpert.tooMuch(duty);
    }

    /** Medium penalty that an expert would add on an empty duty; what he gains is negative. */
    public long mediumMore(Duty duty, Candidate expert) {
        return cover.mediumMore(duty, expert);
    }

    /** Soft penalty that an expert would add on an empty duty; what he gains is negative. */
    public long softMore(Duty duty, Candidate expert) {
        long more = tracks[expert.index()].staysMore(duty) + cover.softMore(duty, expert);
        if (duty.open()) {
            long minutes = openMinutes[expert.index()] + duty.minutes();
            more += Fairness.cost(policy, expert, minutes) - fairness[expert.index()];
            more += Levels.cost(duty, expert) + reserve.more(duty, expert);
        }
        return more;
    }

    /** What one more duty for an expert would be too much of; H2 and H3 by their worst seven days. */
    public List<Excess> excess(Duty duty, Candidate expert) {
        Weeks ofExpert = weeks[expert.index()];
        List<Excess> excess = new ArrayList<>(ofExpert.excess(duty));
        if (!ofExpert.onDuty(duty.localDay()) && lenders.full(expert, duty.localDay())) {
            excess.add(new Excess(Rule.H4, duty.localDay(), lenders.over(expert, duty.localDay()) + 1L));
        }
        return excess;
    }

    /**
     * What one more duty would be too much of.
     *
     * @param rule H2, H3 or H4
     * @param day of H4, or the first of the worst seven days
     * @param penalty of H2 minutes, of H3 points, of H4 how many experts would be too many
     */
    public record Excess(Rule rule, int day, long penalty) {}

    private void add(Duty duty, Candidate expert) {
        tracks[expert.index()].add(duty);
        if (weeks[expert.index()].add(duty)) {
            lenders.add(expert, duty.localDay());
        }
        cover.add(duty, expert);
        reserve.add(duty, expert);
        countEffort(duty, expert, 1);
    }

    private void remove(Duty duty, Candidate expert) {
        tracks[expert.index()].remove(duty);
        if (weeks[expert.index()].remove(duty)) {
            lenders.remove(expert, duty.localDay());
        }
        cover.remove(duty, expert);
        reserve.remove(duty, expert);
        countEffort(duty, expert, -1);
    }

    private void countEffort(Duty duty, Candidate expert, int sign) {
        if (duty.open()) {
            openMinutes[expert.index()] += (long) sign * duty.minutes();
            long before = fairness[expert.index()];
            fairness[expert.index()] = Fairness.cost(policy, expert, openMinutes[expert.index()]);
            tally.add(Rule.S2, fairness[expert.index()] - before);
            tally.add(Rule.S3, sign * Levels.cost(duty, expert));
        }
    }

    public @Nullable Candidate expertOn(Duty duty) {
        return expertOn[duty.index()];
    }

    /** All duties, in the order of their index. */
    public List<Duty> duties() {
        return duties;
    }

    /** The expert's duties in H1's order. */
    public List<Duty> dutiesOf(Candidate expert) {
        return tracks[expert.index()].duties();
    }

    /** Penalty, zero or positive. */
    public long hard() {
        return tally.hard();
    }

    /** Penalty, zero or positive. */
    public long medium() {
        return tally.medium();
    }

    /** Penalty, zero or positive. */
    public long soft() {
        return tally.soft();
    }

    public Score score() {
        return tally.score();
    }

    /** Of every rule, zero or positive. */
    public Map<Rule, Long> penalties() {
        return tally.penalties();
    }
}
