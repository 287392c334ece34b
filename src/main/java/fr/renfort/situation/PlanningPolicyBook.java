package fr.renfort.situation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.situation.file.PolicyFields;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;

/** The planning policies of the regions: their own where they have changed it, else the defaults. Thread-safe. */
@Singleton
public final class PlanningPolicyBook {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Transactions transactions;
    private final PolicyRepository policies;
    private final Journal journal;
    private final InstantSource time;

    PlanningPolicyBook(Transactions transactions, PolicyRepository policies, Journal journal, InstantSource time) {
        this.transactions = transactions;
        this.policies = policies;
        this.journal = journal;
        this.time = time;
    }

    public RegionPolicy of(Viewer viewer, String region) {
        return transactions.read(
                viewer.scope(),
                () -> policies.find(region)
                        .map(row -> new RegionPolicy(region, policy(row.settings()), row.version()))
                        .orElseGet(() -> new RegionPolicy(region, PlanningPolicy.defaults(), 0)));
    }

    /**
     * Changes the numbers by which a region plans, from the next run on.
     *
     * @param version that was read; 0 for the defaults
     * @return refused with FORBIDDEN or STALE
     */
    public Outcome<RegionPolicy> change(Viewer coordinator, String region, int version, PolicyChange change) {
        if (!coordinator.coordinates(region)) {
            return Outcome.refused(UserErrorCode.FORBIDDEN, "regionCode", "error.policy.notYours", region);
        }
        return transactions.decide(coordinator.scope(), () -> {
            PlanningPolicy changed = change.of(of(coordinator, region).policy());
            int kept = policies.change(region, text(changed), time.instant(), coordinator.subject(), version);
            if (kept == 0) {
                return Outcome.refused(
                        UserErrorCode.STALE,
                        "version",
                        "error.policy.stale",
                        Integer.toString(version),
                        Integer.toString(of(coordinator, region).version()));
            }
            journal.record(new RegionEvent.PolicyChanged(region, subject(region)), coordinator.subject());
            return Outcome.done(of(coordinator, region));
        });
    }

    /** The policy as JSON text, all of its numbers. */
    public static String text(PlanningPolicy policy) {
        return PolicyFields.tree(policy).toString();
    }

    /** What an earlier version of the program stored lacks the numbers that came later: these are the defaults. */
    private static PlanningPolicy policy(String stored) {
        try {
            ObjectNode whole = PolicyFields.tree(PlanningPolicy.defaults());
            whole.setAll((ObjectNode) JSON.readTree(stored));
            return PolicyFields.policy(whole);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The stored policy is no JSON: " + stored, impossible);
        }
    }

    private static UUID subject(String region) {
        return UUID.nameUUIDFromBytes(("planning policy of region " + region).getBytes(StandardCharsets.UTF_8));
    }
}
