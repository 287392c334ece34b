package fr.renfort.mission;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.vocabulary.Page;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What a viewer may read of missions and loans: proposals, and why, only who sees the region whole; whom to call not an observer. */
record Sight(Viewer viewer) {

    private static final Set<Role> PARTIES = Set.of(Role.LENDER, Role.HOSPITAL, Role.EXPERT);

    /** The names of the wanted states that may be read; none wanted: of all. */
    Collection<String> states(Set<MissionState> wanted) {
        return Arrays.stream(MissionState.values())
                .filter(state -> wanted.isEmpty() || wanted.contains(state))
                .filter(state -> state != MissionState.PROPOSED || !PARTIES.contains(viewer.role()))
                .map(MissionState::name)
                .toList();
    }

    boolean reads(Booking booking) {
        return booking.state() != MissionState.PROPOSED
                || viewer.sees(booking.destination().region());
    }

    Mission cut(Mission mission) {
        Mission nameless = viewer.seesNames() ? mission : mission.withoutCard();
        return viewer.sees(mission.destination().region()) ? nameless : nameless.withoutWhy();
    }

    /** A page of missions, made from the rows that were read. */
    <R> Page<Mission> cut(Page<R> rows, Function<R, Mission> mission) {
        return rows.with(cut(rows.items().stream().map(mission).toList()));
    }

    List<Mission> cut(List<Mission> missions) {
        return missions.stream().filter(this::reads).map(this::cut).toList();
    }
}
