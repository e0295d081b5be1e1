/** What may come of a chat command, and what REST asks beside the frames. */
@NullMarked
package io.carillon.chat.commands;

import org.jspecify.annotations.NullMarked;
