package fr.renfort.access;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a page comes from that speaks to the service, as its browser says. */
public final class PageOrigin {

    private PageOrigin() {}

    /**
     * Whether a page of another site speaks. Ports count: another program on the same machine is another site.
     *
     * @param origin the header {@code Origin}; null: the browser names none
     * @param host the header {@code Host}: under what name the service was called
     */
    public static boolean foreign(@Nullable String origin, @Nullable String host) {
        return origin != null && !authority(origin).equals(host == null ? "" : host.toLowerCase(Locale.ROOT));
    }

    /** Host and port of an origin; empty when it is none. */
    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
