/** What a family is and what may be done with it: pure decisions, the use cases around them and the storage they need. */
@NullMarked
package io.carillon.family.families;

import org.jspecify.annotations.NullMarked;
