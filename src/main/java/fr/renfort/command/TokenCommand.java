package fr.renfort.command;

import fr.renfort.access.DemoViewerHeader;
import fr.renfort.access.Role;
import fr.renfort.access.Viewer;
import fr.renfort.entry.token.LocalIssuer;
import io.micronaut.context.ApplicationContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Prints a token of a demonstration's account, to be sent as {@code Authorization: Bearer}. */
@Command(name = "token", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
final class TokenCommand implements Callable<Integer> {

    private static final String ROLES = "coordinator|hospital|lender|expert|observer|planner|national-administrator";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = ROLES, descriptionKey = "role", converter = RoleName.class)
    private Role role = Role.OBSERVER;

    @Option(names = "--region", paramLabel = "CODE")
    private String region = "11";

    @Option(names = "--id", paramLabel = "ID")
    private @Nullable UUID id;

    TokenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (ApplicationContext context = Service.open()) {
            if (!context.getBean(DemoViewerHeader.class).demonstration()) {
                terminal.warn("error.command.noToken");
                return ExitCode.SOFTWARE;
            }
            LocalIssuer issuer = context.getBean(LocalIssuer.class);
            Optional<Viewer> viewer = new DemonstrationAccounts(context, region).of(role, id);
            if (viewer.isEmpty()) {
                terminal.warn("error.command.noAccount", region);
                return ExitCode.SOFTWARE;
            }
            terminal.out().println(issuer.token(viewer.get()));
            terminal.out().flush();
            return ExitCode.OK;
        }
    }

    /** A role as tokens and the header of demonstrations name it. */
    static final class RoleName implements ITypeConverter<Role> {

        @Override
        public Role convert(String text) {
            return Arrays.stream(Role.values())
                    .filter(role -> role.name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-')
                            .equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(text));
        }
    }
}
