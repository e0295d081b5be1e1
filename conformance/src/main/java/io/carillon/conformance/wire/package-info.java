/** HTTP and WebSocket by hand, so that a check can send what is wrong and see what a library would hide. */
@NullMarked
package io.carillon.conformance.wire;

import org.jspecify.annotations.NullMarked;
