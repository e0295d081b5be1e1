/** The Kafka Streams topology: the only place where records meet state. */
@NullMarked
package io.carillon.resolver.topology;

import org.jspecify.annotations.NullMarked;
