package fr.renfort.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version written into the jar's manifest; "development" when the classes run outside a jar. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"renfort " + version};
    }
}
