/**
 * The one PostgreSQL: its own server in the data folder or the one that is named, its migrations, transactions in a scope,
 * idempotency keys and jobs that run once among all nodes.
 * Its doors are {@link fr.renfort.database.Transactions}, {@link fr.renfort.database.IdempotencyKeys},
 * {@link fr.renfort.database.JobScheduler} and {@link fr.renfort.database.Bell}.
 * It must not know what any row means: no region, expert or plan by name.
 */
@NullMarked
package fr.renfort.database;

import org.jspecify.annotations.NullMarked;
