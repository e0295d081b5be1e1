/** Signs demo users in at the token issuer. */
@NullMarked
package io.carillon.localstack.tokens;

import org.jspecify.annotations.NullMarked;
