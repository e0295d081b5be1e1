/** Recognises events that were published twice. */
@NullMarked
package io.carillon.resolver.repeat;

import org.jspecify.annotations.NullMarked;
