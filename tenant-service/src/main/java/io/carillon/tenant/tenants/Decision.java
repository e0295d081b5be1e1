package io.carillon.tenant.tenants;

/**
 * What the rules say about one wish, given one state of the tenant. Nothing has happened yet.
 *
 * @param <T> what the caller gets once the decision is committed
 */
public sealed interface Decision<T> permits Accepted, Unchanged, Refused {}
