/** Works out who must hear of each event. */
@NullMarked
package io.carillon.resolver;

import org.jspecify.annotations.NullMarked;
