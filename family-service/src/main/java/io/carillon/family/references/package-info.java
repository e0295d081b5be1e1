/** Finding families by their users, their status and their programs: views that follow the families through the outbox. */
@NullMarked
package io.carillon.family.references;

import org.jspecify.annotations.NullMarked;
