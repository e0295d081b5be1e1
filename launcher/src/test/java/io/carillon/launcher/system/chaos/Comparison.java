package io.carillon.launcher.system.chaos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Frame;
import io.carillon.launcher.story.Participant;
import io.carillon.launcher.story.Transcript;
import io.carillon.launcher.system.Actors;
import io.carillon.localstack.DemoUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares what the log tells with what can be seen from outside; each method lists all differences. */
final class Comparison {

    private final EventLog log;

    Comparison(EventLog log) {
        this.log = log;
    }

    /** With what the service shows of each family. */
    List<String> withStates(RestView rest) {
        var differences = new ArrayList<String>();
        log.byFamily().forEach((family, events) -> {
            var told = FamilyModel.after(events).state();
            told.differencesTo(rest.of(family)).forEach(difference -> differences.add(family + " " + difference));
        });
        return differences;
    }

    /** With the families that the service shows each user, and names in his profile. */
    List<String> withReferences(RestView rest) {
        var differences = new ArrayList<String>();
        for (DemoUser user : DemoUser.values()) {
            var told = familiesWith(user);
            Stream.of(rest.familiesOf(user), rest.familyIdsOf(user))
                    .map(this::ofThisRun)
                    .filter(shown -> !shown.equals(told))
                    .forEach(shown -> differences.add("%s: %s told, %s shown".formatted(user, told, shown)));
        }
        return differences;
    }

    private SortedSet<String> familiesWith(DemoUser user) {
        return log.byFamily().entrySet().stream()
                .filter(family -> FamilyModel.after(family.getValue()).members().contains(user.userId()))
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));
    }

    private SortedSet<String> ofThisRun(Set<String> families) {
        var ours = new TreeSet<>(families);
        ours.retainAll(log.byFamily().keySet());
        return ours;
    }

    /** With what each user's socket received, which ends with an event of each family that everybody hears. */
    List<String> withFrames(List<Participant> people) {
        Map<String, Map<String, List<ExpectedFrame>>> expected = new HashMap<>();
        log.byFamily().forEach((family, events) -> expected.put(family, ExpectedFrames.of(events)));
        return people.stream().flatMap(one -> differencesOf(one, expected)).toList();
    }

    private Stream<String> differencesOf(
            Participant one, Map<String, Map<String, List<ExpectedFrame>>> expectedByFamily) {
        int count = expectedByFamily.values().stream()
                .mapToInt(family -> family.getOrDefault(one.userId(), List.of()).size())
                .sum();
        one.inbox().awaitHeard(count, Actors.PATIENCE);
        var homes = homes();
        var heard = one.inbox().heard().stream().collect(groupingBy(frame -> homeOf(frame, homes)));
        var families = new TreeSet<>(heard.keySet());
        families.addAll(expectedByFamily.keySet());
        return families.stream().flatMap(family -> {
            var expected = expectedByFamily.getOrDefault(family, Map.of()).getOrDefault(one.userId(), List.of());
            return Transcript.differences(expected, heard.getOrDefault(family, List.of())).stream()
                    .map(difference -> one.name() + " of " + family + " " + difference.describe());
        });
    }

    /** The family of a frame, which names it or something of it. */
    private static String homeOf(Frame frame, Map<String, String> homes) {
        var data = frame.data();
        return data.path("family_id")
                .stringValueOpt()
                .or(() -> data.path("invitation_id").stringValueOpt().map(homes::get))
                .or(() -> data.path("request_id").stringValueOpt().map(homes::get))
                .orElse("no family of this run");
    }

    private Map<String, String> homes() {
        var homes = new HashMap<String, String>();
        for (Event event : log.all()) {
            homes.put(event.text("invitation_id"), event.family());
            homes.put(event.text("request_id"), event.family());
        }
        return homes;
    }
}
