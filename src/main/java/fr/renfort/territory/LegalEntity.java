package fr.renfort.territory;

import fr.renfort.vocabulary.FinessNumber;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What owns one or more sites (entité juridique, FINESS EJ). The register gives it no name of its own: it bears the name of its
 * largest site by beds, with the commune where several entities would bear the same; its status is that site's too.
 *
 * @param id own id, the same over all imports
 * @param regionCode region of its largest site when it was first imported; its sites may lie in others
 * @param ghtCode the GHT it is a member of, if any
 */
public record LegalEntity(
        UUID id,
        FinessNumber finess,
        String name,
        LegalStatus status,
        String regionCode,
        @Nullable String ghtCode) {}
