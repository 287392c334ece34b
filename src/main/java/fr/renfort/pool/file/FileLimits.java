package fr.renfort.pool.file;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How large files may be.
 *
 * @param bytes most bytes of a file
 * @param lines most lines of a file, its header apart
 * @param problems most problems that are told one by one; the rest is counted
 */
@ConfigurationProperties("renfort.files")
public record FileLimits(
        @Bindable(defaultValue = "50000000") long bytes,
        @Bindable(defaultValue = "100000") int lines,
        @Bindable(defaultValue = "100") int problems) {

    public FileLimits {
        require(bytes, 1_000, 500_000_000, "bytes");
        require(lines, 1, 1_000_000, "lines");
        require(problems, 1, 1_000, "problems");
    }

    private static void require(long value, long least, long most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The setting renfort.files." + name + " (" + value + ") must be " + least + " to " + most + ".");
        }
    }
}
