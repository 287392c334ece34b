package planted.pool;

import java.sql.Timestamp;

record AllowedRow(Timestamp at) {
    record Inside(Timestamp at) {}
}
