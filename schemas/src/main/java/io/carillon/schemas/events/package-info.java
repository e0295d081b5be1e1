/** What travels beside an event in the headers of its Kafka record. */
@NullMarked
package io.carillon.schemas.events;

import org.jspecify.annotations.NullMarked;
