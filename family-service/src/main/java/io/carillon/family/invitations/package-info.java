/** How users are asked into families, and answer. */
@NullMarked
package io.carillon.family.invitations;

import org.jspecify.annotations.NullMarked;
