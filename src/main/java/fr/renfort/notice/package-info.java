/**
 * What is told to those whom it concerns: an occasion is stored with what happened, becomes a notice to each who is to know, and is
 * sent, or put on the list of those to call. Its doors are {@link fr.renfort.notice.Notices} and, for whom notices go to,
 * {@link fr.renfort.notice.contact.ContactBooks}.
 * It must not know how plans are made, nor who reads its lists.
 */
@NullMarked
package fr.renfort.notice;

import org.jspecify.annotations.NullMarked;
