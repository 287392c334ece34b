package fr.renfort.command;

import fr.renfort.language.Language;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

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

    /**
     * The application with all its beans made, ready to start its server: what is configured wrongly shows now.
     *
     * @param language of what it prints by itself, as the property {@code renfort.language}
     */
    static ApplicationContext openWhole(Language language) {
        return closedWithProcess(ApplicationContext.builder()
                .properties(Map.of("renfort.language", language.locale().getLanguage()))
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
