/**
 * Hospitals under attack: incidents, requests for reinforcement with their needs, packages, triage and legal clocks.
 * Its doors are {@link fr.renfort.crisis.IncidentDesk}, {@link fr.renfort.crisis.RequestDesk} and
 * {@link fr.renfort.crisis.Packages} to write, {@link fr.renfort.crisis.Incidents} and {@link fr.renfort.crisis.Requests} to read.
 * It must not know who could come, plans or missions: it records that something was asked for, and others hear it.
 */
@NullMarked
package fr.renfort.crisis;

import org.jspecify.annotations.NullMarked;
