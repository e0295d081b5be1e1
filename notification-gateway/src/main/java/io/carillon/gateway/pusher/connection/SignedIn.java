package io.carillon.gateway.pusher.connection;

/**
 * The user a connection has proven to belong to.
 *
 * @param userId who
 * @param userInfo JSON of what others are told of him
 * @param listener hears what is for him
 */
record SignedIn(String userId, String userInfo, UserListener listener) {}
