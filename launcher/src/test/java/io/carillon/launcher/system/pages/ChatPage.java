package io.carillon.launcher.system.pages;

import io.carillon.localstack.DemoUser;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Somebody in front of a page of the small chat in {@code src/test/node/browser/chat}.
 *
 * @param browsers with the page
 * @param name of the person
 * @param settings what the page is told
 */
record ChatPage(Browsers browsers, String name, Map<String, ?> settings) {

    private static final String TEXT = "#text";

    /** A page that is not opened yet. */
    static ChatPage of(Browsers browsers, DemoUser user, String token, URI gateway, String room) {
        var people = Map.of(DemoUser.ALICE.userId(), "Alice", DemoUser.BOB.userId(), "Bob");
        return new ChatPage(
                browsers,
                user.username(),
                Map.of("gateway", gateway, "token", token, "room", room, "me", user.userId(), "people", people));
    }

    /** Opens the page, also after its person has left it, and returns when the user is in the room. */
    ChatPage opens() {
        act("open", settings);
        act("awaitTitle", "joined");
        return this;
    }

    void leaves() {
        act("leave");
    }

    void reloads() {
        act("reload");
        act("awaitTitle", "joined");
    }

    void writes(String text) {
        act("write", TEXT, text);
    }

    /** Sends what is written. */
    void sends() {
        act("press", TEXT, "Enter");
    }

    void says(String text) {
        writes(text);
        sends();
    }

    void changes(String before, String after) {
        act("click", message(before) + " button");
        act("fill", TEXT, after);
        sends();
    }

    void likes(String text) {
        act("click", message(text) + " button");
    }

    void uploads() {
        act("click", "#upload");
    }

    void calls() {
        act("click", "#offer");
    }

    void answers() {
        act("click", "#call-answer");
    }

    void hangsUp() {
        act("click", "#call-end");
    }

    /** Waits until the page shows something. */
    void sees(String text) {
        act("awaitSeen", "text=\"" + text + "\"");
    }

    /** Waits until the page says that it has heard this. */
    void hears(String line) {
        act("awaitSeen", "#heard li:text-is(\"" + line + "\") >> nth=-1");
    }

    /** All that the page says that it has heard, in the order it shows it. */
    List<String> heard() {
        return act("texts", "#heard li");
    }

    /** The messages that the page shows, in its order. */
    List<String> messages() {
        return act("texts", ".message p");
    }

    void isPhotographed(Path file) {
        act("screenshot", file.toAbsolutePath().toString());
    }

    private static String message(String text) {
        return ".message:has(p:text-is(\"" + text + "\"))";
    }

    private List<String> act(String action, Object... arguments) {
        return browsers.act(name, action, arguments);
    }
}
