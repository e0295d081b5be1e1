/** What clients ask of services: which frame goes where, the commands still open, and what the services say to them. */
@NullMarked
package io.carillon.gateway.commands;

import org.jspecify.annotations.NullMarked;
