package io.carillon.gateway.pusher.webhooks;

import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/** Webhooks are told until everybody has been let out, so that those who leave are told of. */
final class WebhooksLifecycle implements SmartLifecycle {

    private static final int BEFORE_CHANNELS = 0;

    private final Optional<WebhookReader> reader;
    private volatile boolean running;

    /** @param reader none if nobody wants to be told */
    WebhooksLifecycle(Optional<WebhookReader> reader) {
        this.reader = reader;
    }

    @Override
    public void start() {
        reader.ifPresent(WebhookReader::start);
        running = true;
    }

    @Override
    public void stop() {
        reader.ifPresent(WebhookReader::close);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_CHANNELS;
    }
}
