package fr.renfort.graphql;

import fr.renfort.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Who may do what, as the documents tell it: the rows of {@code roles.md}, one for each operation. */
final class RoleTable {

    private static final Path FILE = Path.of("src/docs/roles.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z]+)` \\|(( [●–] \\|){7})");

    private RoleTable() {}

    /** Roles by operation; the columns are in the order of the roles. */
    static Map<String, Set<Role>> read() {
        Map<String, Set<Role>> rows = new TreeMap<>();
        ROW.matcher(text()).results().forEach(row -> {
            String[] marks = row.group(2).strip().split(" *\\| *");
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (marks[role.ordinal()].equals("●")) {
                    roles.add(role);
                }
            }
            if (rows.put(row.group(1), roles) != null) {
                throw new IllegalStateException("Two rows for " + row.group(1));
            }
        });
        return rows;
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
