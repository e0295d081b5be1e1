package io.carillon.resolver.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.Notification;
import java.util.List;

/** A notification as a test looks at it: who is told what. */
record Told(String type, List<String> recipients, String data) {

    static Told of(Notification notification) {
        return new Told(
                notification.getType(),
                notification.getRecipients(),
                UTF_8.decode(notification.getData()).toString());
    }
}
