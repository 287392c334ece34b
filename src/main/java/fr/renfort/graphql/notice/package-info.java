/**
 * Notices and contacts, as GraphQL shows them.
 * It must not know how notices are sent.
 */
@NullMarked
package fr.renfort.graphql.notice;

import org.jspecify.annotations.NullMarked;
