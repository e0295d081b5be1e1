/** The family service: families, their members and invitations, changed over REST and told as events. */
@NullMarked
package io.carillon.family;

import org.jspecify.annotations.NullMarked;
