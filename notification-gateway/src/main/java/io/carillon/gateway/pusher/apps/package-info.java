/** The applications that are configured, and what their clients have done. */
@NullMarked
package io.carillon.gateway.pusher.apps;

import org.jspecify.annotations.NullMarked;
