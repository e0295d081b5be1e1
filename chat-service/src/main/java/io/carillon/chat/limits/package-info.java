/** How much is too much, counted by whoever decides for a scope. */
@NullMarked
package io.carillon.chat.limits;

import org.jspecify.annotations.NullMarked;
