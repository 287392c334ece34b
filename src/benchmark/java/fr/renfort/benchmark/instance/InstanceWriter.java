package fr.renfort.benchmark.instance;

import fr.renfort.situation.file.ProblemFile;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a problem as a file, gzipped where the name ends in {@code .gz}. Usage: {@code InstanceWriter M 101 m-101.instance.json.gz} */
public final class InstanceWriter {
    private InstanceWriter() {}

    public static void main(String... arguments) throws IOException {
        Size size = Size.valueOf(arguments[0]);
        ProblemFile.write(Path.of(arguments[2]), Instances.of(size, Long.parseLong(arguments[1])));
    }
}
