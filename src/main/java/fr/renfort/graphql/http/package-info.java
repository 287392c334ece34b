/**
 * The GraphQL-over-HTTP protocol at {@code /graphql}: media types, methods, status codes, who calls and in which language.
 * Its door is {@link fr.renfort.graphql.http.GraphqlController}.
 * It must not know the schema, nor how a request is executed.
 */
@NullMarked
package fr.renfort.graphql.http;

import org.jspecify.annotations.NullMarked;
