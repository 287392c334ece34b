package planted.pool;

import java.sql.Connection;

record SpeaksSql(Connection connection) {
    record Inside(Connection connection) {}
}
