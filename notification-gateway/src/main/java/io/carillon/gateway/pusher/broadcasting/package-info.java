/** Signs for the holders of a bearer token what they may hear of the platform. */
@NullMarked
package io.carillon.gateway.pusher.broadcasting;

import org.jspecify.annotations.NullMarked;
