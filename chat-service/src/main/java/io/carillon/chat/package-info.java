/** The chat service: messages, rooms, groups and networks. Commands come from the log, events go to it. */
@NullMarked
package io.carillon.chat;

import org.jspecify.annotations.NullMarked;
