package fr.renfort.demo;

import fr.renfort.access.Viewer;
import fr.renfort.crisis.Incident;
import fr.renfort.run.PlanningRun;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import fr.renfort.territory.register.ImportProgress;
import fr.renfort.territory.register.ImportReport;
import fr.renfort.territory.register.RegisterFiles;
import fr.renfort.territory.register.RegisterImport;
import jakarta.inject.Singleton;
import java.net.URI;
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

    private final RegisterImport register;
    private final Territory territory;
    private final DemonstrationPool pool;
    private final AttackReplay replay;
    private final PlanWatch planning;
    private final PresentState present;

    Demonstration(
            RegisterImport register,
            Territory territory,
            DemonstrationPool pool,
            AttackReplay replay,
            PlanWatch planning,
            PresentState present) {
        this.register = register;
        this.territory = territory;
        this.pool = pool;
        this.replay = replay;
        this.planning = planning;
        this.present = present;
    }

    /**
     * Loads what is missing, waits for the plan and prints it.
     *
     * @param address where the service answers
     */
    void show(Screen screen, URI address) throws InterruptedException {
        screen.say("demo.begins");
        loadRegister(screen);
        Region region = territory.region(REGION);
        Viewer coordinator = Viewer.coordinator(ACTOR, Set.of(REGION));
        loadPool(screen, coordinator, region);
        showAttacks(screen, coordinator, region);
        screen.working("demo.planning");
        Optional<PlanningRun> run = planning.awaitLatest(coordinator, region);
        present.print(screen, coordinator, region, new PresentState.Shown(replay.shown(coordinator, region), run), address);
    }

    /** A register that is there may be one that somebody imported: it stays. */
    private void loadRegister(Screen screen) {
        if (!territory.regions().isEmpty()) {
            screen.say("demo.register.there");
            return;
        }
        ImportProgress progress = (step, done, total) -> screen.working("demo.register." + step.name(), done, total);
        ImportReport report =
                register.importFrom(RegisterFiles.bundled(), ACTOR, progress).orThrow();
        screen.say("demo.register.loaded", report.sites());
    }

    private void loadPool(Screen screen, Viewer coordinator, Region region) {
        if (pool.isThere(region)) {
            screen.say("demo.pool.there");
            return;
        }
        screen.working("demo.pool.loading");
        DemonstrationPool.Size size = pool.load(coordinator, region);
        screen.say("demo.pool.loaded", size.lenders(), size.experts(), size.lots());
    }

    private void showAttacks(Screen screen, Viewer coordinator, Region region) {
        List<Incident> shown = replay.shown(coordinator, region);
        if (shown.isEmpty()) {
            screen.working("demo.attacks.loading");
            replay.show(coordinator, region);
            screen.say("demo.attacks.loaded");
        } else {
            screen.say("demo.attacks.there");
        }
    }
}
