/** The transport port on a stream of server-sent events, whatever server writes it. */
@NullMarked
package io.carillon.gateway.transport.sse;

import org.jspecify.annotations.NullMarked;
