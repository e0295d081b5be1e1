/** x */
@org.jspecify.annotations.NullMarked
package io.carillon.outbox.chassis;
