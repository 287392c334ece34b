package fr.renfort.mission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.renfort.crisis.PromisedHelp;
import fr.renfort.pool.Promises;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is promised, for the rooms below. */
@Singleton
final class PromiseBook implements Promises, PromisedHelp {

    private final MissionRepository missions;
    private final LoanRepository loans;

    PromiseBook(MissionRepository missions, LoanRepository loans) {
        this.missions = missions;
        this.loans = loans;
    }

    @Override
    public List<Stay> ofExpert(UUID expert, Instant from) {
        return ofExperts(Set.of(expert), from).getOrDefault(expert, List.of());
    }

    @Override
    public Map<UUID, List<Stay>> ofExperts(Collection<UUID> experts, Instant from) {
        return experts.isEmpty()
                ? Map.of()
                : missions.promisedOf(experts, from).stream()
                        .collect(groupingBy(MissionRow::expertId, mapping(PromiseBook::stay, toList())));
    }

    @Override
    public List<TimeWindow> ofLot(UUID lot, Instant from) {
        return ofLots(Set.of(lot), from).getOrDefault(lot, List.of());
    }

    @Override
    public Map<UUID, List<TimeWindow>> ofLots(Collection<UUID> lots, Instant from) {
        return lots.isEmpty()
                ? Map.of()
                : loans.promised(lots, from, false).stream()
                        .collect(groupingBy(LoanRow::lotId, mapping(PromiseBook::away, toList())));
    }

    @Override
    public Optional<Help> to(UUID incidentOrRequest, Instant from) {
        List<MissionRow> people = missions.promisedTo(incidentOrRequest, from);
        List<LoanRow> equipment = loans.promisedTo(incidentOrRequest, from);
        return Stream.concat(
                        people.stream().map(MissionRow::endsAt),
                        equipment.stream().map(LoanRow::endsAt))
                .max(Comparator.naturalOrder())
                .map(until -> new Help(people.size(), equipment.size(), until));
    }

    private static Stay stay(MissionRow row) {
        return new Stay(new TimeWindow(row.startsAt(), row.endsAt()), new SkillCode(row.skillCode()));
    }

    private static TimeWindow away(LoanRow row) {
        return new TimeWindow(row.awayFrom(), row.awayTo());
    }
}
