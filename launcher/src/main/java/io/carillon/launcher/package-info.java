/** The {@code carillon} command: starts the platform on this machine, shows what flows, plays the demo, stops it. */
@NullMarked
package io.carillon.launcher;

import org.jspecify.annotations.NullMarked;
