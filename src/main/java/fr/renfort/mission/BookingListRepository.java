package fr.renfort.mission;

import fr.renfort.database.Conditions;
import fr.renfort.database.ListReader;
import fr.renfort.database.Owners;
import fr.renfort.database.SortKey;
import fr.renfort.database.SortedList;
import fr.renfort.vocabulary.Page;
import fr.renfort.vocabulary.PageRequest;
import fr.renfort.vocabulary.TimeWindow;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pages of the missions by start, and of the loans by arrival, of many owners at once. */
@Singleton
final class BookingListRepository {

    private static final SortedList<MissionRow> MISSIONS = SortedList.ascending(
            MissionRow.class,
            MissionRepository.PLAIN_COLUMNS + ", NULL AS why",
            "mission m",
            SortKey.instant("starts_at"),
            SortKey.id("id"));
    private static final SortedList<LoanRow> LOANS = SortedList.ascending(
            LoanRow.class, LoanRepository.COLUMNS, "loan l", SortKey.instant("arrival_at"), SortKey.id("id"));

    private static final String DUTIES = """
            SELECT mission_id, id, seat, shift_start, starts_at, ends_at, served FROM duty WHERE mission_id = ANY (?)
            ORDER BY starts_at, seat
            """;

    private static final String REASONS = "SELECT id, why::text AS why FROM mission WHERE id = ANY (?)";

    private static final String KEPT =
            " IN ('SOLICITED', 'OFFERED', 'COMMITTED', 'MOBILISED', 'ON_SITE', 'RELEASED', 'RETURNED')";

    private static final String MISSION_OF_PLAN = "m.plan_id = owner.key OR m.state" + KEPT + """
             AND EXISTS (SELECT FROM duty d JOIN plan_duty p
                         ON p.need_id = d.need_id AND p.shift_start = d.shift_start AND p.expert_id = d.expert_id
                         WHERE d.mission_id = m.id AND p.plan_id = owner.key)
            """;
    private static final String LOAN_OF_PLAN = "l.plan_id = owner.key OR l.state" + KEPT + """
             AND EXISTS (SELECT FROM plan_loan p
                         WHERE p.plan_id = owner.key AND p.need_id = l.need_id AND p.lot_id = l.lot_id)
            """;

    private final ListReader lists;

    BookingListRepository(ListReader lists) {
        this.lists = lists;
    }

    /** A duty and its mission. */
    private record DutyOfMission(
            UUID missionId, UUID id, int seat, Instant shiftStart, Instant startsAt, Instant endsAt, boolean served) {

        Duty duty() {
            return new Duty(id, seat, shiftStart, new TimeWindow(startsAt, endsAt), served);
        }
    }

    /** Why a mission is proposed. */
    private record ReasonsOfMission(UUID id, String why) {}

    /** Why missions are proposed. */
    Map<UUID, Why> reasons(Collection<UUID> missions) {
        return lists.rows(ReasonsOfMission.class, REASONS, missions).stream()
                .collect(Collectors.toMap(ReasonsOfMission::id, read -> ReasonsFormat.readWhy(read.why())));
    }

    /** The duties of missions, by start. */
    Map<UUID, List<Duty>> duties(Collection<UUID> missions) {
        return lists.rows(DutyOfMission.class, DUTIES, missions).stream()
                .collect(Collectors.groupingBy(
                        DutyOfMission::missionId, Collectors.mapping(DutyOfMission::duty, Collectors.toList())));
    }

    <K> Map<K, Page<MissionRow>> missions(
            MissionOwner owner, Set<K> keys, Collection<String> states, MissionFilter.Which which, PageRequest page) {
        return lists.pages(
                MISSIONS,
                new Owners<>(match(owner, "m", MISSION_OF_PLAN), List.copyOf(keys)),
                conditions(states, which, "m.starts_at"),
                page);
    }

    <K> Map<K, Page<LoanRow>> loans(
            MissionOwner owner, Set<K> keys, Collection<String> states, MissionFilter.Which which, PageRequest page) {
        return lists.pages(
                LOANS,
                new Owners<>(match(owner, "l", LOAN_OF_PLAN), List.copyOf(keys)),
                conditions(states, which, "l.arrival_at"),
                page);
    }

    private static Conditions conditions(Collection<String> states, MissionFilter.Which which, String start) {
        return Conditions.none()
                .among(states, "state")
                .when(which.exercise(), "(exercise_id IS NOT NULL) = ?")
                .when(which.establishment(), "establishment_id = ?")
                .when(which.from(), "ends_at > ?")
                .when(which.to(), start + " < ?");
    }

    private static String match(MissionOwner owner, String table, String ofPlan) {
        return switch (owner) {
            case REGION -> table + ".region_code = owner.key";
            case LENDER -> table + ".lender_id = owner.key";
            case HOSPITAL -> table + ".hospital_id = owner.key";
            case EXPERT -> table + ".expert_id = owner.key";
            case REQUEST -> table + ".request_id = owner.key";
            case PLAN -> ofPlan;
        };
    }
}
