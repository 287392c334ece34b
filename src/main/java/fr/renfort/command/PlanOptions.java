package fr.renfort.command;

import fr.renfort.run.PlanOrder;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is to be planned, and how long. */
final class PlanOptions {

    @Option(names = "--region", paramLabel = "CODE", required = true)
    private String region = "";

    @Option(names = "--horizon", paramLabel = "28d", converter = Days.class)
    private Duration horizon = Duration.ofDays(28);

    @Option(names = "--exercise")
    private boolean exercise;

    @Option(names = "--seconds", paramLabel = "N", converter = Seconds.class)
    private @Nullable Duration improving;

    @Option(names = "--steps", paramLabel = "N", converter = Steps.class)
    private @Nullable Long steps;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    String region() {
        return region;
    }

    /** @param usual how long the plan is improved where nothing is said of that */
    PlanOrder order(Duration usual) {
        Duration limit = improving == null && steps == null ? usual : improving;
        return new PlanOrder(
                region,
                exercise,
                horizon,
                limit,
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    }

    /** Days as {@code 28d}, 1 to 90. */
    static final class Days implements ITypeConverter<Duration> {

        private static final int MOST = 90;

        @Override
        public Duration convert(String value) {
            return Duration.ofDays(number(value, value.replaceFirst("d$", ""), 1, MOST));
        }
    }

    /** Up to a day. */
    static final class Seconds implements ITypeConverter<Duration> {

        private static final int MOST = 86_400;

        @Override
        public Duration convert(String value) {
            return Duration.ofSeconds(number(value, value, 0, MOST));
        }
    }

    /** Steps of improvement. */
    static final class Steps implements ITypeConverter<Long> {

        @Override
        public Long convert(String value) {
            return number(value, value, 0, Integer.MAX_VALUE);
        }
    }

    private static long number(String given, String digits, long least, long most) {
        try {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException(given);
        }
        throw new TypeConversionException(given);
    }
}
