/** How users come into families, get other roles there, and go. */
@NullMarked
package io.carillon.family.members;

import org.jspecify.annotations.NullMarked;
