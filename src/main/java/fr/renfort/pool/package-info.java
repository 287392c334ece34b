/**
 * Who and what can be lent: experts with their skills and calendars, and lots of equipment.
 * Its doors are {@link fr.renfort.pool.ExpertRegister}, {@link fr.renfort.pool.ExpertCalendars} and
 * {@link fr.renfort.pool.LotRegister} to write, {@link fr.renfort.pool.Experts} and {@link fr.renfort.pool.Lots} to read.
 * It must not know incidents, requests, missions or plans: whether something is promised it asks through
 * {@link fr.renfort.pool.Promises}.
 */
@NullMarked
package fr.renfort.pool;

import org.jspecify.annotations.NullMarked;
