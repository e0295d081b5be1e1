/** What the chat service has of its own beside the log of commands: events, their schemas and history, who types. */
@NullMarked
package io.carillon.chat.log;

import org.jspecify.annotations.NullMarked;
