/** Rooms: opened, described, joined, left. */
@NullMarked
package io.carillon.chat.rooms;

import org.jspecify.annotations.NullMarked;
