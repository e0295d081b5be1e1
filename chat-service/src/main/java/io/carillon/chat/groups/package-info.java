/** Groups: made, described, subscribed to. */
@NullMarked
package io.carillon.chat.groups;

import org.jspecify.annotations.NullMarked;
