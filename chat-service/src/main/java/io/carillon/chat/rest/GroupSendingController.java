package io.carillon.chat.rest;

import io.carillon.chat.rest.SendingBodies.AddressedBody;
import io.carillon.chat.rest.SendingBodies.FileContent;
import io.carillon.chat.rest.SendingBodies.MessageContent;
import io.carillon.chat.rest.SendingBodies.NotificationContent;
import io.carillon.chat.scopes.ScopeKind;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is sent to all members of a group. */
@RestController
@RequestMapping(path = "/groups/{name}", version = RestConfiguration.VERSION_1)
final class GroupSendingController {

    private final Sending sending;

    GroupSendingController(Sending sending) {
        this.sending = sending;
    }

    @PostMapping("/messages")
    AddressedBody message(Caller caller, @PathVariable String name, @RequestBody MessageContent request) {
        return send(caller, SendingForm.MESSAGE, name, request);
    }

    @PostMapping("/notifications")
    AddressedBody notification(Caller caller, @PathVariable String name, @RequestBody NotificationContent request) {
        return send(caller, SendingForm.NOTIFICATION, name, request);
    }

    @PostMapping("/files")
    AddressedBody file(Caller caller, @PathVariable String name, @RequestBody FileContent request) {
        return send(caller, SendingForm.FILE, name, request);
    }

    private AddressedBody send(Caller caller, SendingForm form, String name, Record request) {
        return sending.send(caller, form, PathIds.scope(ScopeKind.GROUP, "name", name), Data.of(request));
    }
}
