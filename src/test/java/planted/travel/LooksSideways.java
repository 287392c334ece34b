package planted.travel;

import planted.database.AllowedClock;

record LooksSideways(AllowedClock neighbour) {}
