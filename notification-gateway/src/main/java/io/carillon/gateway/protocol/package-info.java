/** The frames of {@code carillon.v1} and their one codec, as docs/protocol.md describes them. */
@NullMarked
package io.carillon.gateway.protocol;

import org.jspecify.annotations.NullMarked;
