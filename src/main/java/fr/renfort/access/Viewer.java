package fr.renfort.access;

import fr.renfort.vocabulary.Scope;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. What they see is their scope; what they may do follows from their role.
 *
 * @param subject stable name of the caller, as the journal keeps it; 1 to 200 characters
 * @param role capacity in which they act
 * @param regions codes of the regions they see whole
 * @param lender organisation they act for; present for a LENDER
 * @param hospital legal entity they act for; present for a HOSPITAL
 * @param expert the expert they are; present for an EXPERT
 */
public record Viewer(
        String subject,
        Role role,
        Set<String> regions,
        @Nullable UUID lender,
        @Nullable UUID hospital,
        @Nullable UUID expert) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int FEW = 5;

    public Viewer {
        regions = Set.copyOf(regions);
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException(
                    "The subject (" + subject + ") of a viewer must have 1 to " + LONGEST_SUBJECT + " characters.");
        }
        require(role, Role.LENDER, lender, "lender");
        require(role, Role.HOSPITAL, hospital, "hospital");
        require(role, Role.EXPERT, expert, "expert");
    }

    /** The service itself, planning a region. */
    public static Viewer planner(String region) {
        return new Viewer("planner", Role.PLANNER, Set.of(region), null, null, null);
    }

    /** A coordinator of some regions. */
    public static Viewer coordinator(String subject, Set<String> regions) {
        return new Viewer(subject, Role.COORDINATOR, regions, null, null, null);
    }

    /** What this viewer's transactions see. */
    public Scope scope() {
        return new Scope(regions, lender, hospital, expert);
    }

    public boolean is(Role wanted) {
        return role == wanted;
    }

    /** Whether they decide on requests and plans of the region. */
    public boolean coordinates(String region) {
        return role == Role.COORDINATOR && regions.contains(region);
    }

    /** Whether they have the region planned: those who decide on its plans, and the machine that asks at night. */
    public boolean plans(String region) {
        return coordinates(region) || (role == Role.PLANNER && regions.contains(region));
    }

    /** Whether they see the region whole. */
    public boolean sees(String region) {
        return regions.contains(region);
    }

    /** Whether they see who people are, where they see what concerns them. */
    public boolean seesNames() {
        return role != Role.OBSERVER;
    }

    /**
     * How many people of a pool they are told there are: whoever sees no names is told {@value #FEW} for 1 to {@value #FEW}, so that
     * nobody is known by being one of few.
     */
    public int told(int people) {
        return seesNames() || people == 0 ? people : Math.max(people, FEW);
    }

    /** Whether they answer for the people and lots of the organisation. */
    public boolean lendsFor(UUID organisation) {
        return role == Role.LENDER && organisation.equals(lender);
    }

    /** Whether they ask for the establishments of the legal entity. */
    public boolean asksFor(UUID entity) {
        return role == Role.HOSPITAL && entity.equals(hospital);
    }

    private static void require(Role role, Role owner, @Nullable UUID id, String name) {
        if (role == owner && id == null) {
            throw new IllegalArgumentException("A viewer who is " + owner + " must name the " + name + ".");
        }
    }
}
