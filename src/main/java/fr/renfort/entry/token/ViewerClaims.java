package fr.renfort.entry.token;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.renfort.access.Admission;
import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who a token says calls. Exactly one role of ours, such as {@code renfort-coordinator}, among the roles that it holds; for a
 * coordinator, an observer and the planner {@code renfort_regions}; for the others the id of whom they act for, in
 * {@code renfort_hospital}, {@code renfort_lender} or {@code renfort_expert}. What belongs to other roles is not looked at.
 */
final class ViewerClaims {

    static final String REGIONS = "renfort_regions";
    private static final String ROLE = "renfort-";
    private static final int LONGEST_SUBJECT = 190;
    private static final Pattern REGION_CODE = Pattern.compile("[0-9]{2,3}");
    private static final Pattern BETWEEN = Pattern.compile("[, ]+");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Set<Role> REGIONAL = Set.of(Role.COORDINATOR, Role.OBSERVER, Role.PLANNER);
    private static final Map<Role, String> OWNERS =
            Map.of(Role.HOSPITAL, "renfort_hospital", Role.LENDER, "renfort_lender", Role.EXPERT, "renfort_expert");

    private final Issuer issuer;
    private final JWTClaimsSet claims;

    ViewerClaims(Issuer issuer, JWTClaimsSet claims) {
        this.issuer = issuer;
        this.claims = claims;
    }

    /** The role as tokens name it. */
    static String name(Role role) {
        return ROLE + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The claim that says for whom somebody of a role acts; null where it is for regions, or for nobody. */
    static @Nullable String owner(Role role) {
        return OWNERS.get(role);
    }

    Verdict verdict() {
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            return new Verdict.Refused(Fault.SUBJECT);
        }
        Set<String> named = texts(roles()).collect(Collectors.toSet());
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> named.contains(name(role)))
                .toList();
        return roles.size() == 1 ? viewer(issuer.prefix() + subject, roles.get(0)) : new Verdict.Refused(Fault.ROLE);
    }

    private Verdict viewer(String subject, Role role) {
        String owner = OWNERS.get(role);
        Set<String> regions = REGIONAL.contains(role)
                ? texts(claims.getClaim(REGIONS))
                        .flatMap(BETWEEN::splitAsStream)
                        .collect(Collectors.toSet())
                : Set.of();
        @Nullable UUID id = owner == null ? null : id(claims.getClaim(owner));
        boolean complete = owner == null || id != null;
        boolean regional = !REGIONAL.contains(role) || !regions.isEmpty();
        if (!complete
                || !regional
                || !regions.stream().allMatch(code -> REGION_CODE.matcher(code).matches())) {
            return new Verdict.Refused(Fault.SCOPE);
        }
        Viewer viewer = new Viewer(
                subject,
                role,
                regions,
                role == Role.LENDER ? id : null,
                role == Role.HOSPITAL ? id : null,
                role == Role.EXPERT ? id : null);
        return new Verdict.Proved(
                new Admission(viewer, claims.getExpirationTime().toInstant()));
    }

    private @Nullable Object roles() {
        Object found = claims.getClaims();
        for (String name : issuer.roles().split("\\.", -1)) {
            found = found instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        return found;
    }

    /** The texts of a claim, which may be one or a list. */
    private static Stream<String> texts(@Nullable Object claim) {
        List<?> all = claim instanceof List<?> list ? list : claim == null ? List.of() : List.of(claim);
        return all.stream().filter(String.class::isInstance).map(String.class::cast);
    }

    private static @Nullable UUID id(@Nullable Object claim) {
        return texts(claim)
                .filter(text -> UUID_FORM.matcher(text).matches())
                .findFirst()
                .map(UUID::fromString)
                .orElse(null);
    }
}
