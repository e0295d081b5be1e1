/** Shows the records that flow through the platform's topics, as they come. */
@NullMarked
package io.carillon.launcher.live;

import org.jspecify.annotations.NullMarked;
