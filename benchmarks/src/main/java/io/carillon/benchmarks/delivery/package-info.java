/** How long a notification takes, from sending the POST to receiving the frame. */
@NullMarked
package io.carillon.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
