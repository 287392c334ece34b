package fr.renfort.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.renfort.access.Viewer;
import fr.renfort.mission.Plan;
import fr.renfort.run.PlanRehearsal;
import fr.renfort.run.PlanningRun;
import fr.renfort.run.PlanningWorker;
import fr.renfort.run.Runs;
import fr.renfort.situation.PlanReport;
import fr.renfort.situation.PlanReports;
import fr.renfort.situation.PlanTables;
import fr.renfort.territory.Territory;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Plans a region now and shows who goes where, when and why, and what stays unserved and why. */
@Command(name = "plan", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class PlanCommand implements Callable<Integer> {

    private static final String ACTOR = "command line";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--region", paramLabel = "CODE", required = true)
    private String region = "";

    @Option(names = "--horizon", paramLabel = "28d", converter = Days.class)
    private Duration horizon = Duration.ofDays(28);

    @Option(names = "--exercise")
    private boolean exercise;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    PlanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ApplicationContext context = Service.open()) {
            if (context.getBean(Territory.class).findRegion(region).isEmpty()) {
                throw new ParameterException(spec.commandLine(), terminal.text("error.command.noRegion", region));
            }
            Viewer viewer = Viewer.coordinator(ACTOR, Set.of(region));
            Optional<PlanReport> report = dryRun ? Optional.of(rehearsed(context, viewer)) : planned(context, viewer);
            report.ifPresentOrElse(
                    found -> show(context, found), () -> terminal.warn("error.command.planFailed", region));
            return report.isPresent() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private Optional<PlanReport> planned(ApplicationContext context, Viewer viewer) {
        Optional<Plan> plan = context.getBean(PlanningWorker.class).planNow(viewer, region, exercise, horizon);
        return plan.map(stored -> {
            PlanningRun run =
                    context.getBean(Runs.class).get(viewer, stored.origin().run());
            PlanningRun.@Nullable Result result = run.result();
            return context.getBean(PlanReports.class)
                    .of(viewer, terminal.language(), stored, result == null ? null : result.score());
        });
    }

    private PlanReport rehearsed(ApplicationContext context, Viewer viewer) {
        PlanRehearsal rehearsal = context.getBean(PlanningWorker.class).rehearse(viewer, region, exercise, horizon);
        return context.getBean(PlanReports.class)
                .of(viewer, terminal.language(), rehearsal.snapshot(), rehearsal.proposal(), rehearsal.score());
    }

    private void show(ApplicationContext context, PlanReport report) {
        terminal.out()
                .print(json ? text(report) : context.getBean(PlanTables.class).of(terminal.language(), report));
        terminal.out().flush();
    }

    private static String text(PlanReport report) {
        try {
            return JSON.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A plan could not be written as JSON.", impossible);
        }
    }

    /** Days as {@code 28d}, 1 to 90. */
    static final class Days implements ITypeConverter<Duration> {

        private static final int MOST = 90;

        @Override
        public Duration convert(String value) {
            try {
                int days = Integer.parseInt(value.replaceFirst("d$", ""));
                if (days >= 1 && days <= MOST) {
                    return Duration.ofDays(days);
                }
            } catch (NumberFormatException notANumber) {
                throw new TypeConversionException(value);
            }
            throw new TypeConversionException(value);
        }
    }
}
