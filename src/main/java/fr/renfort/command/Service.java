package fr.renfort.command;

import io.micronaut.context.ApplicationContext;

/** Opens the application for a command. */
final class Service {

    private Service() {}

    /**
     * The application without its server and without its jobs: beans are made when the command asks for them. Closed when the
     * process is told to end, so that no database server of its own stays behind.
     */
    static ApplicationContext open() {
        return closedWithProcess(ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .start());
    }

    /** The application with all its beans made, ready to start its server: what is configured wrongly shows now. */
    static ApplicationContext openWhole() {
        return closedWithProcess(ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .eagerInitSingletons(true)
                .start());
    }

    private static ApplicationContext closedWithProcess(ApplicationContext context) {
        Runtime.getRuntime().addShutdownHook(new Thread(context::close, "close"));
        return context;
    }
}
