package fr.renfort.notice.contact;

import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told something: an organisation, a hospital, or, with neither, the coordinators of a region.
 *
 * @param region code of the region in which it happens; of the party itself where its contacts are meant
 * @param lender the organisation; null: another party
 * @param hospital the legal entity; null: another party
 */
public record Party(
        String region, @Nullable UUID lender, @Nullable UUID hospital) {

    private static final String NAME = "notices";

    public Party {
        if (lender != null && hospital != null) {
            throw new IllegalArgumentException(
                    "A party is a lender (" + lender + ") or a hospital (" + hospital + ").");
        }
    }

    public static Party coordinators(String region) {
        return new Party(region, null, null);
    }

    public static Party lender(String region, UUID lender) {
        return new Party(region, lender, null);
    }

    public static Party hospital(String region, UUID hospital) {
        return new Party(region, null, hospital);
    }

    public boolean ofCoordinators() {
        return lender == null && hospital == null;
    }

    /** The service itself, seeing what the party sees. */
    public Viewer sight() {
        if (lender != null) {
            return new Viewer(NAME, Role.LENDER, Set.of(), lender, null, null);
        }
        return hospital != null
                ? new Viewer(NAME, Role.HOSPITAL, Set.of(), null, hospital, null)
                : new Viewer(NAME, Role.PLANNER, Set.of(region), null, null, null);
    }
}
