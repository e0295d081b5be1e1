/** Which gateway this is among all that run. */
@NullMarked
package io.carillon.gateway.instance;

import org.jspecify.annotations.NullMarked;
