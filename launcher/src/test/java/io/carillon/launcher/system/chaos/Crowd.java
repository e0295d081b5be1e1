package io.carillon.launcher.system.chaos;

import static org.awaitility.Awaitility.await;

import io.carillon.launcher.story.Answer;
import io.carillon.launcher.story.FamilyApi;
import io.carillon.launcher.system.Actors;
import io.carillon.localstack.DemoUser;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The demo users, each of whom talks to whichever instance he gets. */
final class Crowd {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Actors actors;
    private final Instances instances;

    Crowd(Actors actors, Instances instances) {
        this.actors = actors;
        this.instances = instances;
    }

    /** Asks for a change, once: elsewhere only if the first instance has not taken the request. */
    Outcome change(DemoUser user, Function<FamilyApi, Answer> change) {
        Outcome outcome = Outcome.NOBODY_THERE;
        for (var instance : instances.inAnyOrder()) {
            outcome = Outcome.of(() -> change.apply(actors.apiOf(user, instance)));
            if (!outcome.equals(Outcome.NOBODY_THERE)) {
                return outcome;
            }
        }
        return outcome;
    }

    /** Looks until there is somebody who answers; nothing if the user may not see that, or not any more. */
    Optional<JsonNode> look(DemoUser user, String path) {
        return await().atMost(Actors.PATIENCE)
                .pollInSameThread()
                .pollInterval(BETWEEN_LOOKS)
                .pollDelay(Duration.ZERO)
                .until(lookOnce(user, path), Optional::isPresent)
                .orElseThrow();
    }

    /** Nothing if there was no answer. */
    private Callable<Optional<Optional<JsonNode>>> lookOnce(DemoUser user, String path) {
        return () -> {
            try {
                var answer =
                        actors.apiOf(user, instances.inAnyOrder().getFirst()).get(path);
                return switch (answer.status()) {
                    case 200 -> Optional.of(Optional.of(answer.json()));
                    case 403, 404 -> Optional.of(Optional.empty());
                    case 503 -> Optional.empty();
                    default -> throw new AssertionError("a defect: " + answer);
                };
            } catch (UncheckedIOException e) {
                return Optional.empty();
            }
        };
    }

    /** Looks at all pages of a list. */
    List<JsonNode> list(DemoUser user, String path, String field) {
        var all = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var page = look(user, path + (path.contains("?") ? "&" : "?") + "limit=100" + cursor);
            page.ifPresent(found -> found.path(field).forEach(all::add));
            cursor = page.flatMap(found -> found.path("nextCursor").stringValueOpt())
                    .map(next -> "&cursor=" + next)
                    .orElse("");
        } while (!cursor.isEmpty());
        return all;
    }
}
