/** Serves the JavaScript client to any page, under {@code /client/}. */
@NullMarked
package io.carillon.gateway.webclient;

import org.jspecify.annotations.NullMarked;
