@NullMarked
package planted.mission;

import org.jspecify.annotations.NullMarked;
