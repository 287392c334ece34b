package fr.renfort.access;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page comes from that speaks to the service, as its browser says. */
public final class PageOrigin {

    private static final Pattern THIS_MACHINE = Pattern.compile(
            "(localhost|[^:]+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?", Pattern.CASE_INSENSITIVE);

    private PageOrigin() {}

    /**
     * Whether the service was called by a name that can only be this machine. A page elsewhere may have its own name lead
     * here (DNS rebinding); its browser then takes the service for that page's own.
     *
     * @param host the header {@code Host}
     */
    public static boolean thisMachine(@Nullable String host) {
        return host != null && THIS_MACHINE.matcher(host).matches();
    }

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
