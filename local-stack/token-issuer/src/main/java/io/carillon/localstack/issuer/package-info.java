/** The OAuth 2.1 authorization server of the local stack: demo users sign in, clients get tokens for them. */
@NullMarked
package io.carillon.localstack.issuer;

import org.jspecify.annotations.NullMarked;
