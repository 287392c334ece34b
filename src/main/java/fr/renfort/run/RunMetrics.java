package fr.renfort.run;

import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** What operators see of runs: how many of each door ended how, how long they took, how many wait, how old the last good night is. */
@Singleton
final class RunMetrics {

    private final MeterRegistry registry;
    private final RightOfWay way;
    private final Runs runs;
    private final Territory territory;

    RunMetrics(MeterRegistry registry, RightOfWay way, Runs runs, Territory territory) {
        this.registry = registry;
        this.way = way;
        this.runs = runs;
        this.territory = territory;
    }

    /** Gauges read the database when they are asked: any node answers for all. */
    @EventListener
    void start(ServerStartupEvent started) {
        Gauge.builder("renfort.planning.queue", way, RightOfWay::waiting)
                .description("Planning runs that wait for a worker, on all nodes")
                .register(registry);
        for (Region region : territory.regions()) {
            Gauge.builder("renfort.planning.night.age", runs, read -> read.secondsSinceGoodNight(region.code()))
                    .description("Seconds since the last nightly run of a region that ended well; NaN before the first")
                    .baseUnit("seconds")
                    .tag("region", region.code())
                    .register(registry);
        }
    }

    /** A run whose first plan is stored, or that failed. */
    void ended(PlanningRun.Door door, boolean done, Duration took) {
        Timer.builder("renfort.planning.run")
                .description("Planning runs until their first plan, or their failure")
                .tag("door", door.name().toLowerCase(Locale.ROOT))
                .tag("outcome", done ? "done" : "failed")
                .register(registry)
                .record(took);
    }
}
