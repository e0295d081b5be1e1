/** Groups recipients by the partition of the delivery log they live in. */
@NullMarked
package io.carillon.resolver.fanout;

import org.jspecify.annotations.NullMarked;
