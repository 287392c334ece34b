package fr.renfort.pool.file;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.language.Language;
import fr.renfort.territory.Organisation;
import fr.renfort.territory.Region;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the cells of a file are read by and written by.
 *
 * @param region the file is about its experts or lots only
 * @param language of headers and words
 * @param decimalComma whether decimals are written with a comma
 * @param now for examples of times
 */
record FileContext(
        Viewer viewer,
        Region region,
        Language language,
        boolean decimalComma,
        Instant now,
        Lenders lenders,
        Sites sites) {

    LocalTimes times() {
        return new LocalTimes(region.timeZone());
    }

    /** The lender that a line names; a lender's own lines need not. */
    Optional<Organisation> lender(Cells cells, FileRow row) {
        String named = row.text(Column.ORGANISATION);
        UUID own = viewer.lender();
        if (named.isEmpty() && viewer.is(Role.LENDER) && own != null) {
            return lenders.find(own);
        }
        if (named.isEmpty()) {
            cells.refuse(Column.ORGANISATION, "error.file.required", Column.ORGANISATION.title(language));
            return Optional.empty();
        }
        Optional<Organisation> found = lenders.named(named);
        if (found.isEmpty()) {
            cells.refuse(Column.ORGANISATION, "error.file.organisation", region.name());
            return Optional.empty();
        }
        if (!viewer.coordinates(region.code()) && !viewer.lendsFor(found.get().id())) {
            cells.refuse(
                    Column.ORGANISATION, "error.pool.forbidden", viewer.role().name());
            return Optional.empty();
        }
        return found;
    }
}
