/** What is asked of the chat service, and what may come of it. */
@NullMarked
package io.carillon.chat.commands;

import org.jspecify.annotations.NullMarked;
