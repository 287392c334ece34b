/**
 * The command line: one class a command, a tree put together in one place, help and mistakes told in French or English.
 * Its door is {@link fr.renfort.command.Program}.
 * It must not know what the commands do inside: each opens the application and calls one door of a lower room.
 */
@NullMarked
package fr.renfort.command;

import org.jspecify.annotations.NullMarked;
