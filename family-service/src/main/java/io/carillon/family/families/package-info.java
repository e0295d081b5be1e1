/** What a family is, what may change about it and why something may not, and how a change is committed. */
@NullMarked
package io.carillon.family.families;

import org.jspecify.annotations.NullMarked;
