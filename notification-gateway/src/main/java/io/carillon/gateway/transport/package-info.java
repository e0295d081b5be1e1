/** The narrow port to whatever server holds the connections: nothing above it knows which. */
@NullMarked
package io.carillon.gateway.transport;

import org.jspecify.annotations.NullMarked;
