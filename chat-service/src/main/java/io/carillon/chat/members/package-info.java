/** Memberships of rooms, groups and networks, changed by those who may. */
@NullMarked
package io.carillon.chat.members;

import org.jspecify.annotations.NullMarked;
