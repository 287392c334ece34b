/**
 * Planning runs: what asks for them, their queue, and the worker that carries them out.
 * Its doors are {@link fr.renfort.run.RunQueue} and {@link fr.renfort.run.PlanningWorker}, {@link fr.renfort.run.Runs} to read.
 * It must not know how a plan is found, nor what becomes of it once it is published.
 */
@NullMarked
package fr.renfort.run;

import org.jspecify.annotations.NullMarked;
