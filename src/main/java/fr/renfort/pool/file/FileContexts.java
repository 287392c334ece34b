package fr.renfort.pool.file;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.territory.Establishments;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Organisations;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says whose pool a file is about, and lets in only who keeps it. Thread-safe. */
@Singleton
final class FileContexts {

    private final Territory territory;
    private final Organisations organisations;
    private final Establishments establishments;
    private final InstantSource time;

    FileContexts(Territory territory, Organisations organisations, Establishments establishments, InstantSource time) {
        this.territory = territory;
        this.organisations = organisations;
        this.establishments = establishments;
        this.time = time;
    }

    /**
     * The region that a viewer keeps the pool of, or a part of it.
     *
     * @param code null: the only one they keep
     */
    Outcome<Region> region(Viewer viewer, @Nullable String code) {
        if (viewer.is(Role.LENDER)) {
            UUID lender = viewer.lender();
            Optional<Region> own = Optional.ofNullable(lender)
                    .flatMap(organisations::find)
                    .map(Organisation::regionCode)
                    .filter(region -> code == null || code.equals(region))
                    .flatMap(territory::findRegion);
            return own.map(Outcome::done).orElseGet(() -> forbidden(viewer));
        }
        if (!viewer.is(Role.COORDINATOR)) {
            return forbidden(viewer);
        }
        if (code == null && viewer.regions().size() != 1) {
            return Outcome.refused(
                    UserErrorCode.INVALID, "region", "error.file.whichRegion", String.join(", ", viewer.regions()));
        }
        String wanted = code == null ? viewer.regions().iterator().next() : code;
        return viewer.coordinates(wanted)
                ? territory.findRegion(wanted).map(Outcome::done).orElseGet(() -> forbidden(viewer))
                : forbidden(viewer);
    }

    FileContext of(Viewer viewer, Region region, Language language, boolean decimalComma) {
        return new FileContext(
                viewer,
                region,
                language,
                decimalComma,
                now(),
                Lenders.of(organisations, region.code()),
                new Sites(establishments));
    }

    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> Outcome<T> forbidden(Viewer viewer) {
        return Outcome.refused(
                UserErrorCode.FORBIDDEN,
                "",
                "error.pool.forbidden",
                viewer.role().name());
    }
}
