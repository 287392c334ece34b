package planted.vocabulary;

import planted.Program;

record KnowsTheProgram(Program program) {}
