package io.carillon.gateway.pusher.protocol;

/**
 * A channel of an application: channels of the same name in two applications are two.
 *
 * @param appId the application
 * @param channel the channel's name
 */
public record ChannelId(String appId, String channel) {}
