/** The signed HTTP API for back ends. */
@NullMarked
package io.carillon.gateway.pusher.api;

import org.jspecify.annotations.NullMarked;
