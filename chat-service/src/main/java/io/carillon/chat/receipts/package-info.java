/** Who has read how far, and what that leaves unread. */
@NullMarked
package io.carillon.chat.receipts;

import org.jspecify.annotations.NullMarked;
