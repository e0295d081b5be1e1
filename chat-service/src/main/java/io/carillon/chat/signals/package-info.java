/** What is only worth knowing now and never stored: typing, uploads, calls. */
@NullMarked
package io.carillon.chat.signals;

import org.jspecify.annotations.NullMarked;
