package fr.renfort.mission;

import static fr.renfort.mission.MissionRooms.duties;
import static fr.renfort.pool.TwoRegions.ASKS;
import static fr.renfort.pool.TwoRegions.COORDINATOR;
import static fr.renfort.pool.TwoRegions.LENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.mission.MissionRooms.Written;
import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetDeskTest {

    private static final ArrivalSheet.Content SHEET =
            new ArrivalSheet.Content(" Urgences ", "Astreinte, 01 61 69 61 69", "", null);
    private static final Viewer OBSERVER = new Viewer("observer", Role.OBSERVER, Set.of("11"), null, null, null);

    private MissionRooms rooms;
    private SheetDesk desk;
    private UUID first;
    private UUID second;

    @BeforeAll
    void open() {
        rooms = new MissionRooms();
        desk = rooms.context.getBean(SheetDesk.class);
        first = rooms.expert("First");
        second = rooms.expert("Second");
        UUID need = rooms.need(1, 2, 4);
        rooms.publish(rooms.store(new Written().with(duties(need, 0, first, 2)).with(duties(need, 0, second, 3, 4))));
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @Test
    void theHospitalSaysWhereToGoAndWhoeverComesReadsIt() {
        Mission mission = rooms.only(first, MissionState.SOLICITED);

        desk.writeSheet(ASKS, mission.id(), 0, SHEET).orThrow();
        desk.writeSheet(COORDINATOR, mission.id(), 1, SHEET).orThrow();

        ArrivalSheet read = desk.sheets(expert(first), Set.of(mission.id())).get(mission.id());
        assertThat(read.content())
                .isEqualTo(new ArrivalSheet.Content("Urgences", "Astreinte, 01 61 69 61 69", null, null));
        assertThat(read.version()).isEqualTo(2);
        assertThat(desk.sheets(LENDS, Set.of(mission.id()))).hasSize(1);
        assertThat(desk.sheets(OBSERVER, Set.of(mission.id()))).isEmpty();
        assertThat(code(desk.writeSheet(ASKS, mission.id(), 1, SHEET))).isEqualTo(UserErrorCode.STALE);
        assertThat(code(desk.writeSheet(LENDS, mission.id(), 2, SHEET))).isEqualTo(UserErrorCode.FORBIDDEN);
        assertThat(code(desk.writeSheet(ASKS, UUID.randomUUID(), 0, SHEET))).isEqualTo(UserErrorCode.NOT_FOUND);
    }

    @Test
    void whoTakesASeatReadsWhatWasLeftByWhoeverSatThereBefore() {
        Mission before = rooms.only(first, MissionState.SOLICITED);
        Mission next = rooms.only(second, MissionState.SOLICITED);
        assertThat(desk.notesBefore(COORDINATOR, Set.of(next.id()))).isEmpty();

        desk.writeHandover(expert(first), before.id(), 0, " Annuaire isolé. ").orThrow();

        assertThat(desk.notesBefore(expert(second), Set.of(next.id()))
                        .get(next.id())
                        .text())
                .isEqualTo("Annuaire isolé.");
        assertThat(desk.notes(LENDS, Set.of(before.id())).get(before.id()).version())
                .isEqualTo(1);
        assertThat(desk.notesBefore(COORDINATOR, Set.of(before.id()))).isEmpty();
        assertThat(desk.notes(OBSERVER, Set.of(before.id()))).isEmpty();
        assertThat(desk.notesBefore(OBSERVER, Set.of(next.id()))).isEmpty();
        assertThat(code(desk.writeHandover(LENDS, before.id(), 7, "x"))).isEqualTo(UserErrorCode.STALE);
        assertThat(code(desk.writeHandover(expert(second), before.id(), 1, "x")))
                .isEqualTo(UserErrorCode.NOT_FOUND);
        assertThatThrownBy(() -> desk.writeHandover(LENDS, before.id(), 1, " "))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ArrivalSheet.Content("x".repeat(501), null, null, null))
                .isInstanceOf(InvalidValueException.class);
    }

    private static Viewer expert(UUID id) {
        return new Viewer("expert", Role.EXPERT, Set.of(), null, null, id);
    }

    private static UserErrorCode code(Outcome<Mission> outcome) {
        return ((Outcome.Refused<Mission>) outcome).errors().get(0).code();
    }
}
