package fr.renfort.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.renfort.planning.agenda.Agenda;
import fr.renfort.planning.agenda.AgendaDraft;
import fr.renfort.planning.agenda.Candidate;
import fr.renfort.planning.agenda.Duty;
import fr.renfort.planning.facts.PlanningProblem;
import fr.renfort.planning.lending.LoanBook;
import fr.renfort.planning.lending.LoanDraft;
import fr.renfort.planning.roster.Ledger;
import fr.renfort.planning.roster.Roster;
import fr.renfort.planning.score.Rule;
import fr.renfort.situation.file.Golden;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger and the constraint streams say the same, whatever the roster. */
class LedgerTest {
    private static final RuleBook RULES = new RuleBook();

    static Stream<String> cases() {
        return Golden.names().stream().filter(name -> !name.endsWith("-exact"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheStreamsOnRandomRostersAndOnTheWayBack(String name) {
        PlanningProblem problem = Golden.problem(name);
        Agenda agenda = AgendaDraft.of(problem);
        Roster roster = Roster.settled(agenda);
        Ledger ledger = new Ledger(agenda, roster.duties());
        Map<Rule, Long> atFirst = ledger.penalties();
        Random random = new Random(7);
        for (double share : List.of(0.2, 0.7, 1.0)) {
            for (Duty duty : roster.duties()) {
                if (random.nextDouble() < share) {
                    Candidate expert = anybody(duty, agenda.candidates(), random);
                    duty.assign(expert);
                    ledger.put(duty, expert);
                }
            }
            assertThat(ledger.penalties()).isEqualTo(streams(roster));
            assertThat(new Ledger(agenda, roster.duties()).penalties()).isEqualTo(ledger.penalties());
        }
        Roster.settled(agenda).duties().forEach(duty -> ledger.put(duty, duty.expert()));
        assertThat(ledger.penalties()).isEqualTo(atFirst);
    }

    /** Mostly somebody eligible, sometimes anybody, sometimes nobody. */
    private static @Nullable Candidate anybody(Duty duty, List<Candidate> all, Random random) {
        int dice = random.nextInt(10);
        List<Candidate> from = dice < 7 ? duty.candidates() : all;
        return dice == 9 || from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private static Map<Rule, Long> streams(Roster roster) {
        LoanBook noLoans = new LoanDraft(WITHOUT_EQUIPMENT).book();
        Map<Rule, Long> penalties = RULES.penalties(roster, noLoans);
        Stream.of(Rule.values()).forEach(rule -> penalties.putIfAbsent(rule, 0L));
        return penalties;
    }

    private static final PlanningProblem WITHOUT_EQUIPMENT = Golden.problem("rest");
}
