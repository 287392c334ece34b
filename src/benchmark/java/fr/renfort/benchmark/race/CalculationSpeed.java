package fr.renfort.benchmark.race;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Hears how many scores a second a solver computes: it says so in its log, and nowhere else. */
final class CalculationSpeed extends AppenderBase<ILoggingEvent> {
    private static final Pattern SPEED = Pattern.compile("Solving ended.* speed \\((\\d+)/sec\\)");

    private final Logger logger;
    private long speed;

    private CalculationSpeed(Logger logger) {
        this.logger = logger;
    }

    static CalculationSpeed listening(String library) {
        Logger logger = (Logger) LoggerFactory.getLogger(library);
        CalculationSpeed speed = new CalculationSpeed(logger);
        speed.setContext(logger.getLoggerContext());
        speed.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(speed);
        return speed;
    }

    @Override
    protected void append(ILoggingEvent event) {
        Matcher matcher = SPEED.matcher(event.getFormattedMessage());
        if (matcher.find()) {
            speed = Long.parseLong(matcher.group(1));
        }
    }

    /** Scores a second of the last solver that ended, 0: none did; and listens no more. */
    long heard() {
        logger.detachAppender(this);
        return speed;
    }
}
