package fr.renfort;

import io.micronaut.core.annotation.Introspected;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version written into the jar's manifest; "development" when the classes run outside a jar. */
@Introspected
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"renfort " + version};
    }
}
