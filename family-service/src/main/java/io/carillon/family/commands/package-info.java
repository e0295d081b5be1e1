/** What the service's jar does on request instead of serving. */
@NullMarked
package io.carillon.family.commands;

import org.jspecify.annotations.NullMarked;
