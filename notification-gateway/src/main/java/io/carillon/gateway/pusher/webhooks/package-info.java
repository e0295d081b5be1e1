/** Back ends are told what happens on their channels, exactly as the log says, by one gateway at a time. */
@NullMarked
package io.carillon.gateway.pusher.webhooks;

import org.jspecify.annotations.NullMarked;
