package planted.pool;

import org.optaplanner.core.api.score.Score;

record Solves(Score<?> score) {}
