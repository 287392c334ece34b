package fr.renfort.pool;

import fr.renfort.journal.Journal;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;

/** The parts of the pool that ask for promises, with promises that a test gives. */
public final class PromisedPool {

    private PromisedPool() {}

    public static ExpertRevisions experts(ApplicationContext context, Promises promises) {
        return new ExpertRevisions(
                context.getBean(ExpertRepository.class),
                context.getBean(SkillRepository.class),
                context.getBean(CalendarRepository.class),
                promises,
                context.getBean(Journal.class),
                context.getBean(InstantSource.class));
    }

    public static LotRevisions lots(ApplicationContext context, Promises promises) {
        return new LotRevisions(
                context.getBean(LotRepository.class),
                context.getBean(LotAvailabilityRepository.class),
                promises,
                context.getBean(Journal.class),
                context.getBean(InstantSource.class));
    }
}
