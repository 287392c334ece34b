package planted.pool;

import com.graphhopper.util.PMap;

record DrivesItself(PMap hints) {}
