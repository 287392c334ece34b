package planted.pool;

import planted.mission.Plan;

@SuppressWarnings("ArrayRecordComponent")
record LooksUpward(Plan[] plans) {}
