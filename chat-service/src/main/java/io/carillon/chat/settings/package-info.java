/** What operators say of talking. */
@NullMarked
package io.carillon.chat.settings;

import org.jspecify.annotations.NullMarked;
