package planted.database;

import java.time.Clock;

class MakesAClock {
    Clock make() {
        return Clock.systemUTC();
    }
}
