package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.delivery.Deliveries;
import io.carillon.gateway.pusher.apps.PusherMetrics;
import io.carillon.gateway.pusher.log.ChannelLog;
import io.carillon.gateway.pusher.log.ChannelWriter;
import io.carillon.gateway.pusher.occupancy.Occupancy;

/** What all connections share, behind one reference. */
record PusherServices(
        GatewayProperties properties,
        Connections connections,
        ChannelLog log,
        ChannelWriter writer,
        Occupancy occupancy,
        Deliveries deliveries,
        PusherMetrics metrics,
        Messages messages) {}
