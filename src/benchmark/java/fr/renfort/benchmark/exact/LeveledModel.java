package fr.renfort.benchmark.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;

/** A model whose hard rules are limits, and what the medium and the soft rules cost in it: at least, and exactly where it is minimized. */
interface LeveledModel {
    CpModel model();

    LinearExpr medium();

    /** Asked for when the medium rules are done: the model may grow by it. */
    LinearExpr soft();
}
