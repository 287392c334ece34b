@NullMarked
package planted.travel;

import org.jspecify.annotations.NullMarked;
