/** Live delivery: one reader follows the partitions of connected users and hands each record to its recipients. */
@NullMarked
package io.carillon.gateway.delivery;

import org.jspecify.annotations.NullMarked;
