package io.carillon.resolver.rest;

import java.util.Set;

/** In which scopes the caller shares his presence; for other instances of the resolver. */
record ScopesAnswer(Set<String> scopes) {}
