package fr.renfort.mission;

import fr.renfort.planning.facts.ExpertNeed.Mode;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.TimeWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stay: an expert's consecutive duties for one need at one place.
 *
 * @param plan the plan that first proposed it
 * @param reasons why this person; null where the reader may not see it
 * @param card whom to call; null before the lender said yes
 */
public record Mission(
        UUID id,
        UUID plan,
        Destination destination,
        Stay stay,
        @Nullable Later<Why> reasons,
        Progress progress,
        @Nullable CallingCard card)
        implements Booking {

    /**
     * Who serves, and when.
     *
     * @param lender the organisation that lends the expert
     * @param skill in which the expert serves
     * @param span from the start of the first duty to the end of the last
     * @param work the duties by start, at least one
     */
    public record Stay(
            UUID expert,
            UUID lender,
            SkillCode skill,
            Mode mode,
            Journey journey,
            TimeWindow span,
            Later<List<Duty>> work) {

        /** A stay whose duties are at hand. */
        public static Stay of(
                UUID expert, UUID lender, SkillCode skill, Mode mode, Journey journey, List<Duty> duties) {
            if (duties.isEmpty()) {
                throw new IllegalArgumentException(
                        "The duties of a stay of expert " + expert + " must be at least one.");
            }
            List<Duty> sorted = duties.stream()
                    .sorted(Comparator.comparing(duty -> duty.window().from()))
                    .toList();
            TimeWindow span = new TimeWindow(
                    sorted.get(0).window().from(),
                    sorted.get(sorted.size() - 1).window().to());
            return new Stay(expert, lender, skill, mode, journey, span, Later.atHand(sorted));
        }
    }

    /**
     * The way to a mission or a loan.
     *
     * @param travelMinutes one way; null: remote, or no way known
     * @param arrival when it can be there at the earliest, or the start
     */
    public record Journey(@Nullable Integer travelMinutes, Instant arrival) {}

    /** Why this person; null where the reader may not see it. */
    public @Nullable Why why() {
        return reasons == null ? null : reasons.get();
    }

    @Override
    public TimeWindow span() {
        return stay.span();
    }

    public UUID expert() {
        return stay.expert();
    }

    @Override
    public UUID lender() {
        return stay.lender();
    }

    /** By start, at least one. */
    public List<Duty> duties() {
        return stay.work().get();
    }

    @Override
    public Mission with(Progress next) {
        return new Mission(id, plan, destination, stay, reasons, next, card);
    }

    /** The same stay without the duties that begin at an instant or later; at least one must begin before. */
    Mission until(Instant at) {
        List<Duty> kept = duties().stream()
                .filter(duty -> duty.window().from().isBefore(at))
                .toList();
        return with(stay.expert(), stay.journey(), kept);
    }

    /** The same stay with another expert of the lender, or fewer duties. */
    Mission with(UUID expert, Journey journey, List<Duty> duties) {
        Stay changed = Stay.of(expert, stay.lender(), stay.skill(), stay.mode(), journey, duties);
        return new Mission(id, plan, destination, changed, reasons, progress, card);
    }

    Mission with(CallingCard copied) {
        return new Mission(id, plan, destination, stay, reasons, progress, copied);
    }

    /** The same mission without the name of whoever goes. */
    Mission withoutCard() {
        return new Mission(id, plan, destination, stay, reasons, progress, null);
    }

    /** The same mission without what only its coordinator may read. */
    Mission withoutWhy() {
        return new Mission(id, plan, destination, stay, null, progress, card);
    }
}
