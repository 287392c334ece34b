@NullMarked
package planted.planning;

import org.jspecify.annotations.NullMarked;
