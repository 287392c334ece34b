package fr.renfort.situation;

import fr.renfort.planning.score.Score;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan in people's words: who goes where, when and why, what is lent, and what stays unserved and why. {@link PlanTables}
 * shows it; as JSON its fields are what they are called here.
 */
public record PlanReport(Heading heading, List<Going> people, List<Lent> equipment, List<Unserved> unserved) {

    public PlanReport {
        people = List.copyOf(people);
        equipment = List.copyOf(equipment);
        unserved = List.copyOf(unserved);
    }

    /**
     * What it is a plan of.
     *
     * @param plan its id; null: not stored
     * @param score null: not known
     */
    public record Heading(
            String region,
            String name,
            boolean exercise,
            Instant madeAt,
            @Nullable String plan,
            @Nullable Score score) {}

    /**
     * Somebody who goes.
     *
     * @param duties how many
     * @param state how far the mission is
     * @param why cost and runner-up in one line
     */
    public record Going(Spot spot, Lender who, Span span, int duties, Way way, String state, String why) {}

    /**
     * A lot that is lent.
     *
     * @param quantity units
     * @param state how far the loan is
     */
    public record Lent(Spot spot, Lender what, int quantity, Span span, Way way, String state) {}

    /** A person or a lot, and the organisation that lends it. */
    public record Lender(String name, String organisation) {}

    /**
     * How it gets there.
     *
     * @param travelMinutes one way; null: remote, or no way known
     */
    public record Way(@Nullable Integer travelMinutes, Instant arrival) {}

    /**
     * What nobody gives of a need.
     *
     * @param missing duties without anybody, or most units missing at once, or rests of shifts too short to plan
     * @param kind SEAT, EQUIPMENT or TOO_SHORT
     * @param summary in one sentence, why
     * @param nearest who or what came nearest, and what stood against it; at most three
     * @param relaxation the cheapest thing to ask for less strictly; null: none is enough
     */
    public record Unserved(
            Spot spot,
            Span span,
            String kind,
            int missing,
            String summary,
            List<String> nearest,
            @Nullable String relaxation) {
        public Unserved {
            nearest = List.copyOf(nearest);
        }
    }

    /** Where something is needed, and what: a skill at a level, or a type of equipment. */
    public record Spot(String establishment, String incident, String need) {}

    /** From when to when. */
    public record Span(Instant from, Instant to) {}
}
