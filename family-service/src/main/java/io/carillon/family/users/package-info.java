/** The people families consist of, known from their access tokens and found by id, username or e-mail address. */
@NullMarked
package io.carillon.family.users;

import org.jspecify.annotations.NullMarked;
