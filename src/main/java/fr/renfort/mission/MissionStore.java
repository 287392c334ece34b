package fr.renfort.mission;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Missions with their duties, in the caller's transaction. */
@Singleton
final class MissionStore {

    private final MissionRepository missions;
    private final DutyRepository duties;

    MissionStore(MissionRepository missions, DutyRepository duties) {
        this.missions = missions;
        this.duties = duties;
    }

    void insert(Collection<Mission> added) {
        if (!added.isEmpty()) {
            missions.insertAll(added.stream().map(MissionRow::of).toList());
            duties.insertAll(added.stream().flatMap(mission -> DutyRow.of(mission).stream()).toList());
        }
    }

    /** Stores what steps made of missions. Their duties follow in the database itself. */
    void update(Collection<Mission> stepped) {
        if (!stepped.isEmpty()) {
            missions.updateAll(stepped.stream().map(MissionRow::of).toList());
        }
    }

    Optional<Mission> lock(UUID id) {
        return missions.lock(id).map(List::of).map(this::whole).map(found -> found.get(0));
    }

    /** The rows as missions, in their order. */
    List<Mission> whole(List<MissionRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Duty>> ofMission =
                duties.ofMissions(rows.stream().map(MissionRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                DutyRow::missionId, Collectors.mapping(DutyRow::duty, Collectors.toList())));
        return rows.stream().map(row -> row.mission(ofMission.getOrDefault(row.id(), List.of()))).toList();
    }

    /** Removes what nobody has published. */
    void removeProposed(String region, boolean exercise) {
        duties.removeProposed(region, exercise);
        missions.removeProposed(region, exercise);
    }

    /** Lets transactions that touch the same experts, needs or lots follow one another, up to their end. */
    void takeTurns(Collection<UUID> touched) {
        duties.takeTurns(touched.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }
}
