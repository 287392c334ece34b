package fr.renfort.database.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * Another process on the program's own server, for tests: opens the server of the folder it is given, writes a row, says
 * so, and leaves in order when its standard input ends.
 */
final class ServerChild {

    static final String WRITTEN = "written";

    private ServerChild() {}

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(Path.of(arguments[0]))) {
            try (Connection connection =
                            DriverManager.getConnection(server.url(), server.username(), server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS kept (word text)");
                statement.execute("INSERT INTO kept VALUES ('" + arguments[1] + "')");
            }
            System.out.println(WRITTEN);
            System.in.transferTo(System.out);
        }
    }
}
