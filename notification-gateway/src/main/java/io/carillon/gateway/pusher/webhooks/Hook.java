package io.carillon.gateway.pusher.webhooks;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.config.PusherWebhook;
import io.carillon.gateway.pusher.apps.PusherMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One receiver: gets its events in their order, one request after the other, however slow it is; others don't wait for it. */
final class Hook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hook.class);

    private final PusherApp app;
    private final PusherWebhook webhook;
    private final WebhookSender sender;
    private final PusherMetrics metrics;
    private final BlockingQueue<Item> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    private record Item(String json, Runnable delivered) {}

    Hook(PusherApp app, PusherWebhook webhook, WebhookSender sender, PusherMetrics metrics) {
        this.app = app;
        this.webhook = webhook;
        this.sender = sender;
        this.metrics = metrics;
        this.thread = Thread.ofVirtual().name("pusher-webhook-" + app.id()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean wants(WebhookEvent event) {
        return event.appId().equals(app.id()) && webhook.events().contains(event.kind());
    }

    /** @param delivered run when the receiver has it, or it was given up */
    void offer(WebhookEvent event, Runnable delivered) {
        queue.add(new Item(event.json(), delivered));
    }

    private void run() {
        try {
            while (true) {
                List<Item> batch = new ArrayList<>();
                batch.add(queue.take());
                queue.drainTo(batch, sender.settings().maxBatch() - 1);
                deliver(batch);
                batch.forEach(item -> item.delivered().run());
            }
        } catch (InterruptedException e) {
            LOG.debug("A webhook stops");
        }
    }

    private void deliver(List<Item> batch) throws InterruptedException {
        List<String> events = batch.stream().map(Item::json).toList();
        long giveUpNanos = System.nanoTime() + sender.settings().giveUpAfter().toNanos();
        Duration pause = sender.settings().firstBackoff();
        while (!sender.send(app, webhook.url(), events)) {
            metrics.webhook(app.id(), "failed");
            if (System.nanoTime() + pause.toNanos() > giveUpNanos) {
                giveUp(events.size());
                return;
            }
            Thread.sleep(pause);
            pause = min(pause.multipliedBy(2), sender.settings().longestBackoff());
        }
        metrics.webhook(app.id(), "sent");
    }

    private void giveUp(int events) {
        metrics.webhook(app.id(), "given_up");
        LOG.atError()
                .addKeyValue("app_id", app.id())
                .addKeyValue("host", webhook.url().getHost())
                .addKeyValue("events", events)
                .log("A webhook is given up");
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What was not delivered stays uncommitted: the gateway that goes on delivers it. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
