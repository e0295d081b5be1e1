/** Who may do what in the Pusher dialect is proven by signatures with an application's secret. */
@NullMarked
package io.carillon.gateway.pusher.signing;

import org.jspecify.annotations.NullMarked;
