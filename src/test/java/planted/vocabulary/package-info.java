@NullMarked
package planted.vocabulary;

import org.jspecify.annotations.NullMarked;
