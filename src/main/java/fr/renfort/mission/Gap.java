package fr.renfort.mission;

import fr.renfort.planning.explain.Relaxation;
import fr.renfort.planning.explain.WhyNot;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plan leaves unserved.
 *
 * @param missing what nobody gives
 * @param window from when to when
 * @param why why each expert who has the skill, or each lot of the type, does not serve; nearest miss first
 * @param relaxation what would have to be asked for less strictly for one of them to serve; null: no single step is enough
 */
public record Gap(
        UUID id,
        UUID plan,
        Target target,
        Missing missing,
        TimeWindow window,
        List<WhyNot> why,
        @Nullable Relaxation relaxation) {

    public Gap {
        why = List.copyOf(why);
    }

    /**
     * Whom it lets down.
     *
     * @param need the expert or equipment need
     * @param request the request that the need belongs to
     */
    public record Target(UUID need, UUID request, UUID hospital) {}

    /** What nobody gives. */
    public sealed interface Missing {}

    /**
     * A seat has nobody.
     *
     * @param shiftStart start of the whole shift
     */
    public record Seat(int seat, Instant shiftStart) implements Missing {}

    /**
     * Equipment is missing.
     *
     * @param units most that are missing at once
     */
    public record Units(int units) implements Missing {}

    /** The rest of a shift is too short to be planned. */
    public record TooShort() implements Missing {}
}
