/**
 * A house that breaks every rule of ours once, so that each rule is seen to find what it forbids. Next to each offender
 * stands a class that does the same where it is allowed.
 */
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
