@NullMarked
package planted.pool;

import org.jspecify.annotations.NullMarked;
