package fr.renfort.command;

import fr.renfort.audit.BrokenLink;
import fr.renfort.audit.ChainReport;
import fr.renfort.audit.Verification;
import fr.renfort.territory.Region;
import fr.renfort.territory.Territory;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Verifies the chain of a region's journal, or of every region's, and names the first broken link of each. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class AuditVerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--region", paramLabel = "CODE")
    private @Nullable String region;

    @Option(names = "--noted", paramLabel = "BATCH:HASH", converter = Noted.class)
    private ChainReport.@Nullable Head noted;

    AuditVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (noted != null && region == null) {
            throw new ParameterException(spec.commandLine(), terminal.text("error.command.notedOfRegion"));
        }
        try (ApplicationContext context = Service.open()) {
            List<String> regions = regions(context.getBean(Territory.class));
            Verification verification = context.getBean(Verification.class);
            boolean hold = true;
            for (String code : regions) {
                ChainReport report = verification.verify(code, noted);
                tell(report);
                hold &= report.holds();
            }
            return hold ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private List<String> regions(Territory territory) {
        if (region == null) {
            return territory.regions().stream().map(Region::code).toList();
        }
        if (territory.findRegion(region).isEmpty()) {
            throw new ParameterException(spec.commandLine(), terminal.text("error.command.noRegion", region));
        }
        return List.of(region);
    }

    private void tell(ChainReport report) {
        BrokenLink broken = report.broken();
        if (broken != null) {
            terminal.warn(
                    "command.audit.broken." + broken.fault(),
                    report.region(),
                    Long.toString(broken.batch()),
                    Objects.toString(broken.entry(), ""));
        } else if (report.head() != null) {
            terminal.say(
                    "command.audit.holds",
                    report.region(),
                    Long.toString(report.batches()),
                    Long.toString(report.entries()),
                    Long.toString(report.waiting()),
                    report.head().batch() + ":" + report.head().hash());
        } else if (report.waiting() > 0 || region != null) {
            terminal.say("command.audit.nothingSealed", report.region(), Long.toString(report.waiting()));
        }
    }

    /** A batch as {@code verify} told it. */
    static final class Noted implements ITypeConverter<ChainReport.Head> {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

        @Override
        public ChainReport.Head convert(String text) {
            Matcher parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw new TypeConversionException("\"" + text + "\"");
            }
            return new ChainReport.Head(Long.parseLong(parts.group(1)), parts.group(2));
        }
    }
}
