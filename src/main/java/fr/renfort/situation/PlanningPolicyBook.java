package fr.renfort.situation;

import fr.renfort.access.Viewer;
import fr.renfort.database.Transactions;
import fr.renfort.journal.Journal;
import fr.renfort.planning.facts.PlanningPolicy;
import fr.renfort.territory.Nomenclature;
import fr.renfort.vocabulary.Outcome;
import fr.renfort.vocabulary.RegionEvent;
import fr.renfort.vocabulary.SkillCode;
import fr.renfort.vocabulary.UserErrorCode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The planning policies of the regions: their own where they have changed it, else the defaults. Thread-safe. */
@Singleton
public final class PlanningPolicyBook {

    private final Transactions transactions;
    private final PolicyRepository policies;
    private final Nomenclature nomenclature;
    private final Journal journal;
    private final InstantSource time;

    PlanningPolicyBook(
            Transactions transactions,
            PolicyRepository policies,
            Nomenclature nomenclature,
            Journal journal,
            InstantSource time) {
        this.transactions = transactions;
        this.policies = policies;
        this.nomenclature = nomenclature;
        this.journal = journal;
        this.time = time;
    }

    public RegionPolicy of(Viewer viewer, String region) {
        return Objects.requireNonNull(of(viewer, Set.of(region)).get(region));
    }

    /** The policies of regions; every region has one. One statement. */
    public Map<String, RegionPolicy> of(Viewer viewer, Set<String> regions) {
        Map<String, RegionPolicy> held = new HashMap<>();
        regions.forEach(region -> held.put(region, new RegionPolicy(region, PlanningPolicy.defaults(), 0)));
        transactions
                .read(viewer.scope(), () -> policies.find(regions))
                .forEach(row -> held.put(
                        row.regionCode(),
                        new RegionPolicy(row.regionCode(), PolicyFormat.policy(row.settings()), row.version())));
        return held;
    }

    /**
     * Changes the numbers by which a region plans, from the next run on.
     *
     * @param version that was read; 0 before the first change
     * @return refused with FORBIDDEN, STALE, or NOT_FOUND for a reserve of a skill that does not exist
     */
    public Outcome<RegionPolicy> change(Viewer coordinator, String region, int version, PolicyChange change) {
        return decide(
                coordinator,
                region,
                () -> checked(change)
                        .then(known -> store(
                                coordinator,
                                region,
                                version,
                                PolicyFormat.settings(
                                        known.of(of(coordinator, region).policy())))));
    }

    /**
     * Goes back to the defaults of the planning model, from the next run on.
     *
     * @param version that was read; 0 before the first change
     * @return refused with FORBIDDEN or STALE
     */
    public Outcome<RegionPolicy> reset(Viewer coordinator, String region, int version) {
        return decide(coordinator, region, () -> store(coordinator, region, version, PolicyFormat.DEFAULTS));
    }

    /** Refused with NOT_FOUND when it names a skill that does not exist. */
    Outcome<PolicyChange> checked(PolicyChange change) {
        return Optional.ofNullable(change.reserveTargets()).map(Map::keySet).stream()
                .flatMap(skills -> skills.stream().sorted(Comparator.comparing(SkillCode::value)))
                .filter(skill -> nomenclature.find(skill).isEmpty())
                .findFirst()
                .map(unknown -> Outcome.<PolicyChange>refused(
                        UserErrorCode.NOT_FOUND, "reserveTargets", "error.pool.skillUnknown", unknown.value()))
                .orElseGet(() -> Outcome.done(change));
    }

    private Outcome<RegionPolicy> decide(Viewer coordinator, String region, Supplier<Outcome<RegionPolicy>> step) {
        return coordinator.coordinates(region)
                ? transactions.decide(coordinator.scope(), step)
                : Outcome.refused(UserErrorCode.FORBIDDEN, "regionCode", "error.policy.notYours", region);
    }

    private Outcome<RegionPolicy> store(Viewer coordinator, String region, int version, String settings) {
        int kept = policies.change(region, settings, time.instant(), coordinator.subject(), version);
        RegionPolicy now = of(coordinator, region);
        if (kept == 0) {
            return stale(version, now);
        }
        journal.record(
                new RegionEvent.PolicyChanged(
                        region, subject(region), now.version(), PolicyFormat.settings(now.policy())),
                coordinator.subject());
        return Outcome.done(now);
    }

    /** Who changed it last is written down, unless nobody did: then another version than 0 was said to be read. */
    private Outcome<RegionPolicy> stale(int version, RegionPolicy now) {
        String read = Integer.toString(version);
        String present = Integer.toString(now.version());
        return journal.latest(subject(now.region()))
                .map(entry -> entry.<RegionPolicy>stale("version", version, now.version()))
                .orElseGet(() -> Outcome.refused(UserErrorCode.STALE, "version", "error.policy.stale", read, present));
    }

    private static UUID subject(String region) {
        return UUID.nameUUIDFromBytes(("planning policy of region " + region).getBytes(StandardCharsets.UTF_8));
    }
}
