/** Gateways running against real servers, and the clients, tokens and records to try them with. */
@NullMarked
package io.carillon.gateway.running;

import org.jspecify.annotations.NullMarked;
