package io.carillon.gateway.pusher.occupancy;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.instance.GatewayId;
import io.carillon.gateway.log.LogConsumers;
import io.carillon.gateway.log.ValueReader;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.apps.PusherConditional;
import io.carillon.gateway.pusher.apps.PusherMetrics;
import io.carillon.schemas.registry.AvroSerializer;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is subscribed. */
@Configuration(proxyBeanMethods = false)
@PusherConditional
class OccupancyConfiguration {

    @Bean
    SubscriptionEntries subscriptionEntries(ValueReader values) {
        return new SubscriptionEntries(values);
    }

    @Bean(destroyMethod = "")
    Occupancy occupancy(
            GatewayProperties properties,
            Producer<byte[], byte[]> channelProducer,
            AvroSerializer<SpecificRecord> channelSerializer,
            GatewayId gateway,
            Apps apps,
            LogConsumers consumers,
            SubscriptionEntries entries,
            ScheduledExecutorService timer,
            PusherMetrics metrics) {
        var settings = properties.pusher();
        var retryInterval = properties.delivery().retryInterval();
        var occupants = new LocalOccupants();
        var writer = new SubscriptionWriter(channelProducer, channelSerializer, gateway);
        var keeper = new OccupancyKeeper(occupants, writer, timer, settings.beatInterval(), retryInterval);
        var beats = new Beats(gateway.value(), settings.beatsUntilDead());
        var view = new OccupancyView(occupants, writer, beats, apps, gateway);
        var reader = new SubscriptionsReader(consumers.create("subscriptions"), entries, view, retryInterval);
        var occupancy = new Occupancy(occupants, keeper, view, reader);
        apps.all()
                .forEach(app -> metrics.show(
                        "subscriptions",
                        "Subscriptions to channels over this gateway",
                        app.id(),
                        occupancy,
                        all -> all.localSubscriptions(app.id())));
        return occupancy;
    }
}
