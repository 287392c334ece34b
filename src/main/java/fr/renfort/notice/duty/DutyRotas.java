package fr.renfort.notice.duty;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.notice.contact.Contact;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is on duty: kept and read by the coordinators of the region. Thread-safe. */
@Singleton
public final class DutyRotas {

    private final Transactions transactions;
    private final DutyRotaRepository rotas;
    private final Journal journal;
    private final InstantSource time;

    DutyRotas(Transactions transactions, DutyRotaRepository rotas, Journal journal, InstantSource time) {
        this.transactions = transactions;
        this.rotas = rotas;
        this.journal = journal;
        this.time = time;
    }

    /** By code of region; nothing where there is none, or it is not the viewer's to read. One statement. */
    public Map<String, DutyRota> of(Viewer viewer, Collection<String> regions) {
        return regions.isEmpty() || !viewer.seesNames()
                ? Map.of()
                : transactions.read(viewer.scope(), () -> rotas.of(regions)).stream()
                        .map(DutyRotaRow::rota)
                        .collect(Collectors.toMap(DutyRota::region, Function.identity()));
    }

    public @Nullable DutyRota of(Viewer viewer, String region) {
        return of(viewer, Set.of(region)).get(region);
    }

    /** Who is on duty for a region now, the first first. */
    public List<Contact> onDuty(Viewer viewer, String region) {
        DutyRota rota = of(viewer, region);
        return rota == null ? List.of() : rota.at(time.instant());
    }

    /**
     * Replaces the rota of a region as a whole.
     *
     * @param versionRead the version that was read; 0: there was none
     * @return refused with FORBIDDEN, INVALID or STALE
     */
    public Outcome<DutyRota> change(Viewer viewer, String region, int versionRead, List<DutyShift> shifts) {
        if (!viewer.coordinates(region)) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "regionCode", "error.duty.notYours", region);
        }
        if (shifts.size() > DutyRota.MOST) {
            return Outcome.refused(
                    UserErrorCode.INVALID,
                    "shifts",
                    "error.duty.most",
                    Integer.toString(shifts.size()),
                    Integer.toString(DutyRota.MOST));
        }
        Instant now = time.instant();
        return transactions.decide(viewer.scope(), () -> {
            int present = version(viewer, region);
            if (versionRead != present
                    || rotas.replace(region, versionRead, DutyFormat.write(shifts), now, viewer.subject()) == 0) {
                return Outcome.refused(
                        UserErrorCode.STALE,
                        "version",
                        "error.planBlanc.stale",
                        Integer.toString(versionRead),
                        Integer.toString(version(viewer, region)));
            }
            journal.record(new RegionEvent.DutyRotaChanged(region, subject(region), present + 1), viewer.subject());
            return Outcome.done(rotas.of(Set.of(region)).get(0).rota());
        });
    }

    private int version(Viewer viewer, String region) {
        DutyRota rota = of(viewer, region);
        return rota == null ? 0 : rota.version();
    }

    /** An id that is always the same for a region, which has none of its own. */
    private static UUID subject(String region) {
        return UUID.nameUUIDFromBytes(("duty rota " + region).getBytes(StandardCharsets.UTF_8));
    }
}
