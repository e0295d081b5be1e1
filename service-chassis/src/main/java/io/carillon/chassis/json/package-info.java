/** How bodies are read. */
@NullMarked
package io.carillon.chassis.json;

import org.jspecify.annotations.NullMarked;
