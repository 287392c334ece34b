/**
 * Problems to measure planning by, made from the bundled register and a seed: the same on every machine.
 * Its door is {@link fr.renfort.benchmark.instance.Instances}.
 * It must not know how a plan is made; what was published before now it draws by lot, so that a better planner is measured by the same problems.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.benchmark.instance;
