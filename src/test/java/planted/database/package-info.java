@NullMarked
package planted.database;

import org.jspecify.annotations.NullMarked;
