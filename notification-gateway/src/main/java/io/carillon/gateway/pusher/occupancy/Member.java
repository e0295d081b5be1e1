package io.carillon.gateway.pusher.occupancy;

/**
 * Somebody on a presence channel.
 *
 * @param userId who
 * @param userInfo JSON of what others are told of him
 */
public record Member(String userId, String userInfo) {}
