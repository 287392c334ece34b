@NullMarked
package planted.graphql;

import org.jspecify.annotations.NullMarked;
