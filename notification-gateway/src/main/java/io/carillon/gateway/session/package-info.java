/** Open sessions: their owner, their queues, their time limits, and every way they end. */
@NullMarked
package io.carillon.gateway.session;

import org.jspecify.annotations.NullMarked;
