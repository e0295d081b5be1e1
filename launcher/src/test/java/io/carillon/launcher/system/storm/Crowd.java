package io.carillon.launcher.system.storm;

import static org.awaitility.Awaitility.await;

import io.carillon.launcher.system.Actors;
import io.carillon.launcher.system.storm.Evidence.Listener;
import io.carillon.launcher.system.storm.Evidence.Room;
import io.carillon.schemas.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** People who all talk at once; each is in two of some rooms. */
final class Crowd implements AutoCloseable {

    private final StormScene scene;
    private final List<String> rooms;
    private final List<Talker> talkers;
    private final Ledger ledger = new Ledger();

    private Crowd(StormScene scene, List<String> rooms, List<Talker> talkers) {
        this.scene = scene;
        this.rooms = rooms;
        this.talkers = talkers;
    }

    /** Opens rooms, and lets everybody in. */
    static Crowd gathered(StormScene scene, int people, int rooms) {
        List<String> names =
                IntStream.range(0, rooms).mapToObj(room -> Ids.next("room")).toList();
        List<Talker> talkers = IntStream.range(0, people)
                .mapToObj(i ->
                        scene.talker(Ids.next("user"), List.of(names.get(i % rooms), names.get((i + 1) % rooms))))
                .toList();
        names.forEach(room -> scene.rooms().open(room, scene.tokenOf(Ids.next("user"))));
        talkers.forEach(Talker::join);
        return new Crowd(scene, names, talkers);
    }

    Ledger ledger() {
        return ledger;
    }

    /** Lets everybody say so many things, as fast as they are acknowledged; returns when all are. */
    void talk(int each, Duration longest) {
        var all = talkers.stream()
                .map(talker -> CompletableFuture.runAsync(() -> talk(talker, each), Thread::startVirtualThread))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all)
                    .orTimeout(longest.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new AssertionError("the storm did not come to its end: " + ledger, e);
        }
    }

    private void talk(Talker talker, int each) {
        var messages = IntStream.range(0, each)
                .mapToObj(place -> Message.of(talker.userId(), talker.rooms().get(place % 2), place))
                .toList();
        try {
            talker.say(messages, ledger);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody send again some of what was acknowledged long ago. */
    void repeatOneIn(int many) {
        List<CompletableFuture<Void>> repeats = new ArrayList<>();
        int i = 0;
        for (Fate fate : ledger.fates()) {
            if (i++ % many == 0) {
                repeats.add(talkerOf(fate).repeat(fate));
            }
        }
        CompletableFuture.allOf(repeats.toArray(CompletableFuture[]::new))
                .orTimeout(Actors.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private Talker talkerOf(Fate fate) {
        return talkers.stream()
                .filter(talker -> talker.userId().equals(fate.message().sender()))
                .findFirst()
                .orElseThrow();
    }

    /** Says a last word in each room, waits until everybody has heard it, and so all before it, and looks at what there is. */
    Evidence evidence() throws InterruptedException {
        for (String room : rooms) {
            var speaker = membersOf(room).getFirst();
            var last = Message.of(speaker.userId(), room, Integer.MAX_VALUE);
            speaker.say(List.of(last), ledger);
            await().atMost(Actors.PATIENCE)
                    .until(() -> membersOf(room).stream()
                            .allMatch(member -> member.heard().stream()
                                    .anyMatch(heard -> heard.body().equals(last.body()))));
        }
        return new Evidence(
                ledger.fates(), stored(), talkers.stream().map(Crowd::listener).toList());
    }

    private Map<String, Room> stored() {
        Map<String, Room> stored = new TreeMap<>();
        for (String room : rooms) {
            var token = membersOf(room).getFirst().token();
            stored.put(
                    room,
                    new Room(
                            scene.rooms().lastNumber(room, token), scene.rooms().history(room, token)));
        }
        return stored;
    }

    private List<Talker> membersOf(String room) {
        return talkers.stream().filter(talker -> talker.rooms().contains(room)).toList();
    }

    private static Listener listener(Talker talker) {
        return new Listener(talker.userId(), talker.rooms(), talker.heard());
    }

    @Override
    public void close() {
        talkers.forEach(Talker::close);
    }
}
