/** Messages: sent, edited, deleted, redacted, reacted to. */
@NullMarked
package io.carillon.chat.messages;

import org.jspecify.annotations.NullMarked;
