/**
 * Whom notices go to: the contacts of coordinators, organisations and hospitals, and what they may be reached by while a hospital is
 * under attack. Its doors are {@link fr.renfort.notice.contact.ContactBooks} and {@link fr.renfort.notice.contact.Reach}.
 * It must not know what is told.
 */
@NullMarked
package fr.renfort.notice.contact;

import org.jspecify.annotations.NullMarked;
