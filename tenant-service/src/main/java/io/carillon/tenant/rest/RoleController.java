package io.carillon.tenant.rest;

import io.carillon.tenant.members.ChangingRole;
import io.carillon.tenant.members.SettingNickname;
import io.carillon.tenant.members.TransferringOwnership;
import io.carillon.tenant.rest.MemberBodies.GiveRole;
import io.carillon.tenant.rest.MemberBodies.MemberBody;
import io.carillon.tenant.rest.MemberBodies.NewOwner;
import io.carillon.tenant.rest.MemberBodies.Nickname;
import io.carillon.tenant.tenants.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members are, and what they are called. */
@RestController
@RequestMapping(path = "/tenants/{tenantId}", version = RestConfiguration.VERSION_1)
final class RoleController {

    private final ChangingRole changingRole;
    private final SettingNickname settingNickname;
    private final TransferringOwnership transferring;

    RoleController(ChangingRole changingRole, SettingNickname settingNickname, TransferringOwnership transferring) {
        this.changingRole = changingRole;
        this.settingNickname = settingNickname;
        this.transferring = transferring;
    }

    @PutMapping("/members/{userId}/role")
    ResponseEntity<MemberBody> role(
            Caller caller, @PathVariable String tenantId, @PathVariable String userId, @RequestBody GiveRole request) {
        return Answers.ok(
                changingRole.change(caller, tenantId, Ids.path("user_id", userId), request.read()), MemberBody::of);
    }

    @PutMapping("/members/{userId}/nickname")
    ResponseEntity<MemberBody> nickname(
            Caller caller, @PathVariable String tenantId, @PathVariable String userId, @RequestBody Nickname request) {
        return Answers.ok(
                settingNickname.set(caller, tenantId, Ids.path("user_id", userId), request.read()), MemberBody::of);
    }

    @PutMapping("/owner")
    ResponseEntity<MemberBody> owner(Caller caller, @PathVariable String tenantId, @RequestBody NewOwner request) {
        return Answers.ok(transferring.transfer(caller, tenantId, request.read()), MemberBody::of);
    }
}
