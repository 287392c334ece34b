package fr.renfort.access;

import fr.renfort.vocabulary.InvalidValueException;
import fr.renfort.vocabulary.UserError;
import fr.renfort.vocabulary.UserErrorCode;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The header that names a viewer without any proof, for demonstrations on one machine. It exists only when
 * {@code renfort.demonstration} is true, as it is by default on the program's own database, and the call comes from a
 * loopback address; otherwise nobody is let in by it.
 *
 * <p>Its form: a role, then {@code regions=}, {@code hospital=}, {@code lender=} or {@code expert=}, as in
 * {@code coordinator; regions=11,84} or {@code lender; lender=6f9c…}.
 */
@Singleton
public final class DemoViewerHeader {

    /** Name of the header. */
    public static final String NAME = "Renfort-Viewer";

    private static final String REGIONS = "regions";
    private static final Pattern REGION_CODE = Pattern.compile("[0-9]{2,3}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Map<Role, String> OWNERS =
            Map.of(Role.HOSPITAL, "hospital", Role.LENDER, "lender", Role.EXPERT, "expert");
    private static final Set<Role> REGIONAL = Set.of(Role.COORDINATOR, Role.OBSERVER, Role.PLANNER);
    private static final String ROLES =
            Arrays.stream(Role.values()).map(DemoViewerHeader::name).collect(Collectors.joining(", "));

    private final boolean demonstration;

    /**
     * @param demonstration {@code RENFORT_DEMONSTRATION}; by default true exactly where neither a database nor a provider is named
     * @param databaseUrl {@code DATASOURCES_DEFAULT_URL}
     * @param issuer {@code RENFORT_OIDC_ISSUER}
     */
    public DemoViewerHeader(
            @Nullable @Property(name = "renfort.demonstration") Boolean demonstration,
            @Nullable @Property(name = "datasources.default.url") String databaseUrl,
            @Nullable @Property(name = "renfort.oidc.issuer") String issuer) {
        this.demonstration = Objects.requireNonNullElse(demonstration, isNone(databaseUrl) && isNone(issuer));
    }

    private static boolean isNone(@Nullable String setting) {
        return setting == null || setting.isBlank();
    }

    /** Whether this service shows itself: the header is read, from loopback addresses. */
    public boolean demonstration() {
        return demonstration;
    }

    /**
     * The viewer whom a call names.
     *
     * @param value the header as received; null when absent
     * @param caller address that the call comes from, of the connection itself and never of a forwarding header
     * @return empty without a header, outside a demonstration or from another machine
     * @throws InvalidValueException when the header is malformed
     */
    public Optional<Viewer> viewer(@Nullable String value, InetAddress caller) {
        if (value == null || !demonstration || !caller.isLoopbackAddress()) {
            return Optional.empty();
        }
        return Optional.of(parse(value));
    }

    private static Viewer parse(String header) {
        List<String> parts =
                Arrays.stream(header.split(";", -1)).map(String::strip).toList();
        Role role = role(parts.get(0));
        String owner = OWNERS.getOrDefault(role, "");
        Map<String, String> parameters = parameters(parts.subList(1, parts.size()), role, owner);
        Set<String> regions = regions(parameters.get(REGIONS), role);
        @Nullable UUID id = owner.isEmpty() ? null : id(parameters.get(owner), owner);
        return new Viewer(
                "demo:" + name(role) + ":" + (id == null ? String.join(",", regions) : id),
                role,
                regions,
                role == Role.LENDER ? id : null,
                role == Role.HOSPITAL ? id : null,
                role == Role.EXPERT ? id : null);
    }

    private static Role role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> name(role).equals(text))
                .findFirst()
                .orElseThrow(() -> malformed("error.viewer.role", text, ROLES));
    }

    private static Map<String, String> parameters(List<String> parts, Role role, String owner) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts) {
            String[] pair = part.split("=", 2);
            String name = pair[0].strip();
            boolean known = name.equals(REGIONS) || name.equals(owner);
            if (name.isEmpty() || pair.length < 2 || !known || parameters.put(name, pair[1].strip()) != null) {
                throw malformed("error.viewer.parameter", part, name(role));
            }
        }
        return parameters;
    }

    private static Set<String> regions(@Nullable String text, Role role) {
        if (text == null && !REGIONAL.contains(role)) {
            return Set.of();
        }
        Set<String> regions = new TreeSet<>();
        for (String region : Objects.requireNonNullElse(text, "").split(",", -1)) {
            if (!REGION_CODE.matcher(region.strip()).matches()) {
                throw malformed("error.viewer.regions", Objects.requireNonNullElse(text, ""), name(role));
            }
            regions.add(region.strip());
        }
        return regions;
    }

    private static UUID id(@Nullable String text, String owner) {
        if (text == null || !UUID_FORM.matcher(text).matches()) {
            throw malformed("error.viewer.id", Objects.requireNonNullElse(text, ""), owner);
        }
        return UUID.fromString(text);
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static InvalidValueException malformed(String message, String... arguments) {
        return new InvalidValueException(UserError.of(UserErrorCode.INVALID, NAME, message, arguments));
    }
}
