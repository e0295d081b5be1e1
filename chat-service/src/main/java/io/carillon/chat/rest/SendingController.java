package io.carillon.chat.rest;

import io.carillon.chat.rest.SendingBodies.SendFile;
import io.carillon.chat.rest.SendingBodies.SendMessage;
import io.carillon.chat.rest.SendingBodies.SendNotification;
import io.carillon.chat.rest.SendingBodies.SentBody;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is sent to users and groups at once. */
@RestController
@RequestMapping(version = RestConfiguration.VERSION_1)
final class SendingController {

    /** For whom it is; the rest is what it is. */
    private static final String TARGETS = "to";

    private final Sending sending;

    SendingController(Sending sending) {
        this.sending = sending;
    }

    @PostMapping("/messages")
    SentBody message(Caller caller, @RequestBody SendMessage request) {
        return sending.send(caller, SendingForm.MESSAGE, request.to(), Data.of(request, TARGETS));
    }

    @PostMapping("/notifications")
    SentBody notification(Caller caller, @RequestBody SendNotification request) {
        return sending.send(caller, SendingForm.NOTIFICATION, request.to(), Data.of(request, TARGETS));
    }

    @PostMapping("/files")
    SentBody file(Caller caller, @RequestBody SendFile request) {
        return sending.send(caller, SendingForm.FILE, request.to(), Data.of(request, TARGETS));
    }
}
