/**
 * The journal as evidence: sealed in hash-chained batches, verified, exported, and forgotten as far as people are concerned; and
 * who read what of whom.
 * Its doors are {@link fr.renfort.audit.Sealer}, {@link fr.renfort.audit.Verification}, {@link fr.renfort.audit.AuditTrail},
 * {@link fr.renfort.audit.Forgetting} and {@link fr.renfort.audit.PersonalReads}.
 * It must not know what an event means, nor what a person's data is used for.
 */
@NullMarked
package fr.renfort.audit;

import org.jspecify.annotations.NullMarked;
