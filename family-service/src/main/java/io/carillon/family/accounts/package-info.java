/** The family's tokens: how members ask for them, admins grant them, and they come in. */
@NullMarked
package io.carillon.family.accounts;

import org.jspecify.annotations.NullMarked;
