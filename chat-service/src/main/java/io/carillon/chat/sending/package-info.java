/** What back ends and publishers send to groups and users. */
@NullMarked
package io.carillon.chat.sending;

import org.jspecify.annotations.NullMarked;
