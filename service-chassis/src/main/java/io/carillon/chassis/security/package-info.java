/** Who gets in: bearer tokens, and nothing else, unless configured. */
@NullMarked
package io.carillon.chassis.security;

import org.jspecify.annotations.NullMarked;
