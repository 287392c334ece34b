package fr.renfort.demo;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.run.PlanningRun;
import fr.renfort.territory.Region;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shows what the program does, on the real register: a pool, two past attacks, their plan, printed. What is there already is
 * left as it is, so that a second time shows the present state. One at a time.
 */
@Singleton
public final class Demonstration {

    private static final String REGION = "11";
    private static final String ACTOR = "demonstration";

    private final BundledRegister register;
    private final DemonstrationPool pool;
    private final AttackReplay replay;
    private final PlanWatch planning;
    private final PresentState present;
    private final Signposts signposts;

    Demonstration(
            BundledRegister register,
            DemonstrationPool pool,
            AttackReplay replay,
            PlanWatch planning,
            PresentState present,
            Signposts signposts) {
        this.register = register;
        this.pool = pool;
        this.replay = replay;
        this.planning = planning;
        this.present = present;
        this.signposts = signposts;
    }

    /**
     * Loads what is missing, waits for the plan and prints it.
     *
     * @param address where the service answers
     * @return the run that made the plan
     */
    Optional<PlanningRun> show(Screen screen, URI address) throws InterruptedException {
        screen.say("demo.begins");
        register.load(screen, ACTOR);
        Region region = register.region(REGION);
        Viewer coordinator = coordinator();
        loadPool(screen, coordinator, region);
        List<Incident> attacks = showAttacks(screen, coordinator, region);
        screen.working("demo.planning");
        Optional<PlanningRun> run = planning.awaitLatest(coordinator, region);
        screen.line("");
        present.incidents(screen, region, attacks);
        screen.line("");
        run.ifPresentOrElse(
                over -> present.plan(screen, coordinator, region, over), () -> screen.say("demo.plan.none"));
        signposts.print(screen, coordinator, region, address);
        return run;
    }

    /** Tells when the plan that was shown has been improved; silent when it is not within a time. */
    void tellImprovement(Screen screen, PlanningRun shown, Duration within) throws InterruptedException {
        Region region = register.region(REGION);
        planning.awaitImproved(coordinator(), region, shown, within)
                .map(PlanningRun::result)
                .ifPresent(result -> screen.say("demo.improved", result.score()));
    }

    private static Viewer coordinator() {
        return Viewer.coordinator(ACTOR, Set.of(REGION));
    }

    private void loadPool(Screen screen, Viewer coordinator, Region region) {
        if (pool.isThere(region)) {
            screen.say("demo.pool.there");
            return;
        }
        DemonstrationPool.Size size = pool.load(
                coordinator, region, (stored, experts) -> screen.working("demo.pool.loading", stored, experts));
        screen.say("demo.pool.loaded", size.lenders(), size.experts(), size.lots());
    }

    private List<Incident> showAttacks(Screen screen, Viewer coordinator, Region region) {
        List<Incident> there = replay.shown(coordinator, region);
        if (!there.isEmpty()) {
            screen.say(
                    "demo.attacks.there",
                    PresentState.day(region, there.get(0).course().declaredAt()));
            return there;
        }
        screen.working("demo.attacks.loading");
        int requests = replay.show(coordinator, region);
        List<Incident> shown = replay.shown(coordinator, region);
        screen.say("demo.attacks.loaded", shown.size(), requests);
        return shown;
    }
}
