package planted.planning;

import org.optaplanner.core.api.score.Score;
import planted.vocabulary.Word;

record AllowedSolver(Score<?> score, Word word) {}
