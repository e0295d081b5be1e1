/** The transport port on Jetty's own WebSocket API, whose sends never block. */
@NullMarked
package io.carillon.gateway.transport.jetty;

import org.jspecify.annotations.NullMarked;
