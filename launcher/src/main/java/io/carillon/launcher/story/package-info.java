/** The story of a family, played over REST and real sockets and checked frame by frame. */
@NullMarked
package io.carillon.launcher.story;

import org.jspecify.annotations.NullMarked;
