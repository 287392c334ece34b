package planted.travel;

import com.graphhopper.util.PMap;

record AllowedRoute(PMap hints) {}
