/** Where records stand in Kafka. */
@NullMarked
package io.carillon.resolver.log;

import org.jspecify.annotations.NullMarked;
