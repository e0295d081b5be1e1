/** Tests that the documentation of the contract says what the code does. */
@NullMarked
package io.carillon.schemas.docs;

import org.jspecify.annotations.NullMarked;
