package io.carillon.benchmarks.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where the chat service itself says its time goes, as its metric {@code carillon.chat.steps} adds it up.
 *
 * @param steps by step: how often, and how many seconds in all
 */
record ServiceSteps(Map<String, Sum> steps) {

    private static final Pattern LINE =
            Pattern.compile("(?m)^carillon_chat_steps_seconds_(count|sum)\\{[^}]*step=\"(\\w+)\"[^}]*} ([0-9.eE+-]+)$");
    private static final double MILLIS = 1e3;

    record Sum(double count, double seconds) {}

    static ServiceSteps of(URI chatService, HttpClient http) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(chatService.resolve("/actuator/prometheus"))
                .build();
        String text = http.send(request, BodyHandlers.ofString()).body();
        Map<String, Sum> steps = new TreeMap<>();
        for (MatchResult line : LINE.matcher(text).results().toList()) {
            double value = Double.parseDouble(line.group(3));
            Sum sum = line.group(1).equals("count") ? new Sum(value, 0) : new Sum(0, value);
            steps.merge(
                    line.group(2),
                    sum,
                    (one, other) -> new Sum(one.count() + other.count(), one.seconds() + other.seconds()));
        }
        return new ServiceSteps(steps);
    }

    /** The mean of each step since an earlier reading. */
    String since(ServiceSteps earlier) {
        StringBuilder text = new StringBuilder("chat-service's own steps, mean ms:");
        steps.forEach((step, sum) -> {
            Sum before = earlier.steps().getOrDefault(step, new Sum(0, 0));
            double count = sum.count() - before.count();
            text.append(String.format(
                    Locale.ROOT,
                    " %s %.2f",
                    step,
                    count == 0 ? 0 : (sum.seconds() - before.seconds()) / count * MILLIS));
        });
        return text.toString();
    }
}
