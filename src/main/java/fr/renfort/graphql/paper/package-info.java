/**
 * Papers and calendars, as GraphQL shows them: by where they are fetched.
 * It must not know what is on them.
 */
@NullMarked
package fr.renfort.graphql.paper;

import org.jspecify.annotations.NullMarked;
