package planted.database;

import java.util.Date;

class ReadsDate {
    @SuppressWarnings("JavaUtilDate")
    Date read() {
        return new Date();
    }
}
