/**
 * Plans, missions and loans, and how they go from a proposal to a person who arrives and returns.
 * Its doors are {@link fr.renfort.mission.PlanBook}, {@link fr.renfort.mission.MissionDesk} and
 * {@link fr.renfort.mission.LoanDesk} to write, {@link fr.renfort.mission.Plans}, {@link fr.renfort.mission.Missions},
 * {@link fr.renfort.mission.Loans} and {@link fr.renfort.mission.Coverages} to read.
 * It must not know how a plan was found, what queues a run, or how any of it is shown.
 */
@NullMarked
package fr.renfort.mission;

import org.jspecify.annotations.NullMarked;
