/** Runs the JavaScript client's own checks as part of the build. */
@NullMarked
package io.carillon.client;

import org.jspecify.annotations.NullMarked;
