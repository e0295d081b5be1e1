/** Where people talk: scopes, who is in them, and what that allows. */
@NullMarked
package io.carillon.chat.scopes;

import org.jspecify.annotations.NullMarked;
