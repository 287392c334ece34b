/**
 * The program's own PostgreSQL: its programs, its folder, its process, and the agreement of several programs on one folder.
 * Its door is {@link fr.renfort.database.server.EmbeddedServer}.
 * It must not know what is stored in it.
 */
@NullMarked
package fr.renfort.database.server;

import org.jspecify.annotations.NullMarked;
