/** How long a chat message takes from socket to socket, and where the time goes. */
@NullMarked
package io.carillon.benchmarks.chat;

import org.jspecify.annotations.NullMarked;
