package fr.renfort.entry.session;

import fr.renfort.access.Admission;
import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("sign_in_session")
record SessionRow(
        @Id String digest,
        String subject,
        Role role,
        String regions,
        @Nullable UUID lenderId,
        @Nullable UUID hospitalId,
        @Nullable UUID expertId,
        Instant expiresAt) {

    Admission admission() {
        Set<String> codes = regions.isEmpty() ? Set.of() : Set.of(regions.split(",", -1));
        return new Admission(new Viewer(subject, role, codes, lenderId, hospitalId, expertId), expiresAt);
    }
}
