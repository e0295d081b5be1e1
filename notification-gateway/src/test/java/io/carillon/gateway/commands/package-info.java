/** Tests of commands without servers. */
@NullMarked
package io.carillon.gateway.commands;

import org.jspecify.annotations.NullMarked;
