/** The checks, in the order of the document's sections. */
@NullMarked
package io.carillon.conformance.check;

import org.jspecify.annotations.NullMarked;
