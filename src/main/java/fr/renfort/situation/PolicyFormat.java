package fr.renfort.situation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.situation.file.PolicyFields;

/** Planning policies as they are stored: a JSON object of all numbers, with the version where a run records one. Thread-safe. */
public final class PolicyFormat {

    /** Settings without a number: the defaults, whatever they are. */
    static final String DEFAULTS = "{}";

    private static final String VERSION = "version";
    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyFormat() {}

    static String settings(PlanningPolicy policy) {
        return PolicyFields.tree(policy).toString();
    }

    /** A policy as a run records it: all of its numbers, and its version. */
    public static String recorded(PlanningPolicy policy, int version) {
        return PolicyFields.tree(policy).put(VERSION, version).toString();
    }

    /**
     * A policy as a region keeps it or a run recorded it. What an earlier version of the program stored lacks the numbers
     * that came later: these are the defaults.
     */
    static PlanningPolicy policy(String stored) {
        ObjectNode whole = PolicyFields.tree(PlanningPolicy.defaults());
        whole.setAll((ObjectNode) tree(stored));
        whole.remove(VERSION);
        return PolicyFields.policy(whole);
    }

    /** The policy that a run of a region recorded. */
    public static RegionPolicy read(String region, String recorded) {
        return new RegionPolicy(
                region, policy(recorded), tree(recorded).path(VERSION).intValue());
    }

    private static JsonNode tree(String stored) {
        try {
            return JSON.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The stored policy is no JSON: " + stored, impossible);
        }
    }
}
