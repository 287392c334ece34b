package fr.renfort.graphql;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The statements that a query sends to the database, however many values each is given. */
final class Statements {

    private Statements() {}

    static List<String> of(AttackedRegion region, String query) {
        Logger log = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Level before = log.getLevel();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        try {
            region.ask(region.coordinator, query);
        } finally {
            log.detachAppender(heard);
            log.setAdditive(true);
            log.setLevel(before);
        }
        return new ArrayList<>(heard.list)
                .stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(message -> message.contains("SELECT"))
                        .map(message -> message.replaceAll("\\?(,\\?)*", "?"))
                        .toList();
    }

    static Map<String, Integer> eachHowOften(List<String> statements) {
        Map<String, Integer> times = new HashMap<>();
        statements.forEach(statement -> times.merge(statement, 1, Integer::sum));
        return times;
    }
}
