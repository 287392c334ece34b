package fr.renfort.mission;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * Papers of a mission: the arrival sheet, from the hospital or a coordinator, and the handover note, from the expert, the lender,
 * the hospital or a coordinator. Whoever takes the seat next reads the note of the one before. Refused with NOT_FOUND, FORBIDDEN
 * or STALE. Thread-safe.
 */
@Singleton
public final class SheetDesk {

    private final Transactions transactions;
    private final Missions missions;
    private final SheetRepository sheets;
    private final Journal journal;
    private final InstantSource time;

    SheetDesk(
            Transactions transactions, Missions missions, SheetRepository sheets, Journal journal, InstantSource time) {
        this.transactions = transactions;
        this.missions = missions;
        this.sheets = sheets;
        this.journal = journal;
        this.time = time;
    }

    /** @param version of the sheet that was read; 0: there is none yet */
    public Outcome<Mission> writeSheet(Viewer viewer, UUID mission, int version, ArrivalSheet.Content says) {
        return write(viewer, mission, version, SheetDesk::receives, asked -> {
            return sheets.write(
                    mission,
                    version,
                    says.door(),
                    says.contact(),
                    says.badge(),
                    says.lodging(),
                    time.instant(),
                    viewer.subject());
        });
    }

    /** @param version of the note that was read; 0: there is none yet */
    public Outcome<Mission> writeHandover(Viewer viewer, UUID mission, int version, String text) {
        String checked = Handover.checked(text);
        return write(
                viewer,
                mission,
                version,
                SheetDesk::takesPart,
                asked -> sheets.writeNote(mission, version, checked, time.instant(), viewer.subject()));
    }

    /** By mission; nothing for one without, and for an observer. */
    public Map<UUID, ArrivalSheet> sheets(Viewer viewer, Collection<UUID> of) {
        return of.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : transactions.read(viewer.scope(), () -> sheets.sheets(of)).stream()
                        .collect(Collectors.toMap(SheetRow::missionId, SheetRow::sheet));
    }

    /** What each of these leaves to the next, by mission. */
    public Map<UUID, Handover> notes(Viewer viewer, Collection<UUID> of) {
        return of.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : transactions.read(viewer.scope(), () -> sheets.notes(of)).stream()
                        .collect(Collectors.toMap(HandoverRow::readBy, HandoverRow::note));
    }

    /** What was left to each of these by whoever sat there before, by the mission that takes the seat. */
    public Map<UUID, Handover> notesBefore(Viewer viewer, Collection<UUID> of) {
        if (of.isEmpty() || !viewer.seesNames()) {
            return Map.of();
        }
        Map<String, List<UUID>> byRegion = missions.byIds(viewer, of).values().stream()
                .collect(Collectors.groupingBy(
                        mission -> mission.destination().region(),
                        Collectors.mapping(Mission::id, Collectors.toList())));
        return byRegion.entrySet().stream()
                .flatMap(region -> transactions
                        .readElsewhere(
                                Viewer.planner(region.getKey()).scope(), () -> sheets.notesBefore(region.getValue()))
                        .stream())
                .collect(Collectors.toMap(HandoverRow::readBy, HandoverRow::note));
    }

    @FunctionalInterface
    private interface May {
        boolean write(Viewer viewer, Mission mission);
    }

    private Outcome<Mission> write(Viewer viewer, UUID id, int version, May may, Function<Mission, Integer> writing) {
        return transactions.decide(
                viewer.scope(),
                () -> missions.find(viewer, id)
                        .map(mission -> {
                            if (!may.write(viewer, mission)) {
                                return Outcome.<Mission>refused(UserErrorCode.FORBIDDEN, "id", "error.sheet.notYours");
                            }
                            return written(viewer, mission, version, () -> writing.apply(mission));
                        })
                        .orElseGet(StepCheck::notFound));
    }

    private Outcome<Mission> written(Viewer viewer, Mission mission, int version, IntSupplier writing) {
        String region = mission.destination().region();
        boolean done = transactions.elsewhere(Viewer.planner(region).scope(), () -> {
            if (writing.getAsInt() == 0) {
                return false;
            }
            journal.record(
                    new RegionEvent.MissionPaperWritten(
                            region,
                            mission.id(),
                            mission.lender(),
                            mission.destination().hospital()),
                    viewer.subject());
            return true;
        });
        return done
                ? Outcome.done(mission)
                : Outcome.refused(UserErrorCode.STALE, "paperVersion", "error.sheet.stale", Integer.toString(version));
    }

    private static boolean receives(Viewer viewer, Mission mission) {
        return viewer.coordinates(mission.destination().region())
                || viewer.asksFor(mission.destination().hospital());
    }

    private static boolean takesPart(Viewer viewer, Mission mission) {
        return receives(viewer, mission)
                || viewer.lendsFor(mission.lender())
                || mission.expert().equals(viewer.expert());
    }
}
