/** Tests of the topics and ids. */
@NullMarked
package io.carillon.schemas;

import org.jspecify.annotations.NullMarked;
