package fr.renfort.entry.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what a token says lets it be used here and now. */
final class ClaimsCheck {

    /** By how much the clock of an issuer may be ahead. What has expired has expired. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private ClaimsCheck() {}

    /** What is wrong with it; empty: nothing. A token need not say from when it holds, but then when it was made. */
    static Optional<Fault> fault(JWTClaimsSet claims, Issuer issuer, Instant now) {
        if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
            return Optional.of(Fault.UNBOUNDED);
        }
        if (!now.isBefore(claims.getExpirationTime().toInstant())) {
            return Optional.of(Fault.EXPIRED);
        }
        if (later(claims.getNotBeforeTime(), now) || later(claims.getIssueTime(), now)) {
            return Optional.of(Fault.EARLY);
        }
        if (!claims.getAudience().contains(issuer.audience())) {
            return Optional.of(Fault.AUDIENCE);
        }
        Object kind = claims.getClaim("typ");
        return kind == null || "Bearer".equals(kind) ? Optional.empty() : Optional.of(Fault.KIND);
    }

    private static boolean later(@Nullable Date from, Instant now) {
        return from != null && now.plus(AHEAD).isBefore(from.toInstant());
    }
}
