package io.carillon.gateway.pusher.webhooks;

import io.carillon.gateway.config.PusherWebhook;

/**
 * Something a back end is told.
 *
 * @param appId whose
 * @param kind what
 * @param json the event as it stands in the request
 */
record WebhookEvent(String appId, PusherWebhook.Kind kind, String json) {}
