/** What users see of themselves and of each other, and how they change it. */
@NullMarked
package io.carillon.family.profiles;

import org.jspecify.annotations.NullMarked;
