package fr.renfort.command;

import fr.renfort.language.Language;
import java.util.List;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The program as the command line sees it: the tree of its commands. */
public final class Program {

    private static final String HELP = "help";

    private final CommandLine tree;

    private Program(Terminal terminal) {
        tree = new CommandLine(new RenfortCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new PlanCommand(terminal))
                .addSubcommand(new ScoreCommand(terminal))
                .addSubcommand(new CompareCommand(terminal))
                .addSubcommand(new SolveCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new TokenCommand(terminal))
                .addSubcommand(new CommandLine(new AuditCommand(terminal))
                        .addSubcommand(new AuditVerifyCommand(terminal))
                        .addSubcommand(new AuditExportCommand(terminal))
                        .addSubcommand(new AuditForgetCommand(terminal)));
        tree.getCommandSpec().addOption(language());
        tree.getCommandSpec().usageMessage().synopsisSubcommandLabel(terminal.text("command.label"));
        tree.setResourceBundle(ResourceBundle.getBundle(
                HELP,
                terminal.language().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        tree.setCaseInsensitiveEnumValuesAllowed(true);
        tree.setOut(terminal.out());
        tree.setErr(terminal.err());
        Mistakes mistakes = new Mistakes(terminal);
        tree.setParameterExceptionHandler(mistakes);
        tree.setExecutionExceptionHandler(mistakes);
    }

    /** Runs a command of this process and answers its exit code: 0 done, 1 refused or failed, 2 called wrongly. */
    public static int run(String... arguments) {
        Language language = SpokenLanguage.of(List.of(arguments), System.getenv());
        return run(Terminal.ofProcess(language), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        return new Program(terminal).tree.execute(arguments);
    }

    /** The option that every command has; {@link SpokenLanguage} has read it before. */
    private static OptionSpec language() {
        return OptionSpec.builder("--lang")
                .type(Language.class)
                .paramLabel("fr|en")
                .descriptionKey("lang")
                .scopeType(CommandLine.ScopeType.INHERIT)
                .build();
    }
}
