/** The people families consist of, known from their access tokens or described by others. */
@NullMarked
package io.carillon.family.users;

import org.jspecify.annotations.NullMarked;
