/** How each server of the stack is configured and started. */
@NullMarked
package io.carillon.localstack.server;

import org.jspecify.annotations.NullMarked;
