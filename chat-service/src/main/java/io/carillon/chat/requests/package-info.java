/** Puts what is asked over REST into the log, like a gateway, and waits for what comes of it. */
@NullMarked
package io.carillon.chat.requests;

import org.jspecify.annotations.NullMarked;
