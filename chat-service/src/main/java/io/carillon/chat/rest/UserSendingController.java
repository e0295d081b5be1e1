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

/** What back ends send to one user. */
@RestController
@RequestMapping(path = "/users/{userId}", version = RestConfiguration.VERSION_1)
final class UserSendingController {

    private final Sending sending;

    UserSendingController(Sending sending) {
        this.sending = sending;
    }

    @PostMapping("/messages")
    AddressedBody message(Caller caller, @PathVariable String userId, @RequestBody MessageContent request) {
        return send(caller, SendingForm.MESSAGE, userId, request);
    }

    @PostMapping("/notifications")
    AddressedBody notification(Caller caller, @PathVariable String userId, @RequestBody NotificationContent request) {
        return send(caller, SendingForm.NOTIFICATION, userId, request);
    }

    @PostMapping("/files")
    AddressedBody file(Caller caller, @PathVariable String userId, @RequestBody FileContent request) {
        return send(caller, SendingForm.FILE, userId, request);
    }

    private AddressedBody send(Caller caller, SendingForm form, String userId, Record request) {
        return sending.send(caller, form, PathIds.scope(ScopeKind.USER, "userId", userId), Data.of(request));
    }
}
