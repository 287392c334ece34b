package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.agenda.HomeWork;
import fr.renfort.planning.agenda.Shift;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.rules.Rest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may serve which shift: one decision for each, of those that break no rule with what is settled. */
final class Options {
    private final Roster roster;
    private final Map<Shift, List<Duty>> openSeats = new LinkedHashMap<>();
    private final Map<Shift, List<Option>> byShift = new LinkedHashMap<>();
    private final List<List<Option>> byExpert = new ArrayList<>();

    Options(Agenda agenda, CpModel model) {
        roster = Roster.settled(agenda);
        agenda.candidates().forEach(candidate -> byExpert.add(new ArrayList<>()));
        for (Duty duty : roster.duties()) {
            Candidate settled = duty.expert();
            if (settled != null) {
                add(new Option(settled, duty, model.trueLiteral()));
            } else if (!duty.settled()) {
                openSeats
                        .computeIfAbsent(duty.shift(), key -> new ArrayList<>())
                        .add(duty);
            }
        }
        openSeats.values().forEach(seats -> addOpen(seats.get(0), model));
        byExpert.forEach(options ->
                options.sort(Comparator.comparingInt(option -> option.duty().index())));
    }

    private void addOpen(Duty duty, CpModel model) {
        for (Candidate candidate : duty.candidates()) {
            if (keepsRest(candidate, duty)) {
                Literal taken = model.newBoolVar(duty + " " + candidate);
                add(new Option(candidate, duty, taken));
            }
        }
    }

    private boolean keepsRest(Candidate candidate, Duty duty) {
        for (HomeWork block : candidate.homeWork()) {
            if (Rest.missing(candidate, duty, block) > 0) {
                return false;
            }
        }
        return of(candidate).stream()
                .allMatch(option -> !option.settled() || !conflict(candidate, option.duty(), duty));
    }

    /** H1: whether one expert cannot serve both. */
    static boolean conflict(Candidate expert, Duty one, Duty other) {
        return one.index() < other.index()
                ? Rest.missing(expert, one, other) > 0
                : Rest.missing(expert, other, one) > 0;
    }

    private void add(Option option) {
        byShift.computeIfAbsent(option.duty().shift(), key -> new ArrayList<>()).add(option);
        of(option.expert()).add(option);
    }

    /** Whoever is settled is on duty, nobody else. */
    Roster roster() {
        return roster;
    }

    /** The seats of each shift on which nobody is settled, by shift. */
    Map<Shift, List<Duty>> openSeats() {
        return openSeats;
    }

    List<Option> of(Shift shift) {
        return byShift.getOrDefault(shift, List.of());
    }

    /** In H1's order, settled ones too. */
    List<Option> of(Candidate expert) {
        return byExpert.get(expert.index());
    }
}
