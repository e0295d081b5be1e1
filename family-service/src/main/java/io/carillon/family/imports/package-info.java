/** Making families of users out of families of names. */
@NullMarked
package io.carillon.family.imports;

import org.jspecify.annotations.NullMarked;
