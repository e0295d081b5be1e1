/** How families come into being, are looked at, change and end. */
@NullMarked
package io.carillon.family.lifecycle;

import org.jspecify.annotations.NullMarked;
