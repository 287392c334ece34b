/**
 * The plan blanc numérique of a hospital, kept by itself: whom to reach when its network is down, who decides, where reinforcement
 * arrives, its backups and what is restarted in which order. Its door is {@link fr.renfort.crisis.planblanc.PlanBlancBook}.
 * It must not know incidents nor requests: these may read it.
 */
@NullMarked
package fr.renfort.crisis.planblanc;

import org.jspecify.annotations.NullMarked;
