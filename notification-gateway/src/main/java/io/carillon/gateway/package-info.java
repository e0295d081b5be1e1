/** The WebSocket edge: reads the delivery log and pushes each notification to its recipients' open sockets. */
@NullMarked
package io.carillon.gateway;

import org.jspecify.annotations.NullMarked;
