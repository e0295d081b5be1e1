/** The REST edge: requests into commands and readings, answers into JSON, refusals into problems (RFC 9457). */
@NullMarked
package io.carillon.chat.rest;

import org.jspecify.annotations.NullMarked;
