package io.carillon.gateway.running;

import io.carillon.delivery.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Notifications for two users of one partition, some of them repeated as after a crash, sent little by little. */
final class RandomTraffic implements Runnable {

    private static final int BATCH = 20;

    private final Log log;
    private final List<Notification> records = new ArrayList<>();

    /**
     * The traffic, made but not sent yet.
     *
     * @param reach how far behind the first a repeat may be, in records
     */
    RandomTraffic(Log log, String one, String other, int size, int reach) {
        this.log = log;
        Random random = new Random(size);
        while (records.size() < size) {
            if (random.nextInt(10) == 0 && !records.isEmpty()) {
                records.add(records.get(Math.max(0, records.size() - 1 - random.nextInt(reach))));
            } else {
                records.add(fresh(random.nextInt(3), one, other));
            }
        }
        records.add(Log.notification(one, other).build());
    }

    private static Notification fresh(int whom, String one, String other) {
        return switch (whom) {
            case 0 -> Log.notification(one).build();
            case 1 -> Log.notification(other).build();
            default -> Log.notification(one, other).build();
        };
    }

    /** Sends it all, with short rests. */
    @Override
    public void run() {
        try {
            for (int from = 0; from < records.size(); from += BATCH) {
                log.writeAll(records.subList(from, Math.min(records.size(), from + BATCH)));
                Thread.sleep(15);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> expectedFor(String user) {
        return records.stream()
                .filter(notification -> notification.getRecipients().contains(user))
                .map(Notification::getId)
                .distinct()
                .toList();
    }

    String lastIdFor(String user) {
        return expectedFor(user).getLast();
    }
}
