package io.carillon.tenant.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.settings.ChangingSettings;
import io.carillon.tenant.settings.JoinPolicy;
import io.carillon.tenant.tenants.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is set for a tenant. */
@RestController
@RequestMapping(path = "/tenants/{tenantId}/settings", version = RestConfiguration.VERSION_1)
final class SettingsController {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int MAX_VALUE = 1_000;

    private final ViewingTenant viewing;
    private final ChangingSettings changing;
    private final JsonMapper json;

    SettingsController(ViewingTenant viewing, ChangingSettings changing, JsonMapper json) {
        this.viewing = viewing;
        this.changing = changing;
        this.json = json;
    }

    record SettingsBody(@JsonProperty("tenant_id") String tenantId, ObjectNode settings) {}

    @GetMapping
    ResponseEntity<SettingsBody> view(Caller caller, @PathVariable String tenantId) {
        return Answers.ok(viewing.view(caller, tenantId), tenant -> body(tenantId, tenant.settings()));
    }

    @PatchMapping(consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<SettingsBody> change(Caller caller, @PathVariable String tenantId, @RequestBody ObjectNode patch) {
        return Answers.ok(changing.change(caller, tenantId, read(patch)), settings -> body(tenantId, settings));
    }

    private SettingsBody body(String tenantId, Map<String, String> settings) {
        ObjectNode values = json.createObjectNode();
        new TreeMap<>(settings).forEach((name, value) -> values.set(name, json.readTree(value)));
        return new SettingsBody(tenantId, values);
    }

    private static Map<String, Optional<String>> read(ObjectNode patch) {
        Fields fields = new Fields();
        Map<String, Optional<String>> wanted = new HashMap<>();
        patch.forEachEntry((name, value) -> wanted.put(name, value(fields, name, value)));
        fields.check();
        return wanted;
    }

    private static Optional<String> value(Fields fields, String name, JsonNode value) {
        if (!NAME.matcher(name).matches()) {
            fields.wrong(name, "name", "must be up to 64 lower-case letters, digits and underscores, a letter first");
        }
        if (value.isNull()) {
            return Optional.empty();
        }
        if (name.equals(JoinPolicy.SETTING)) {
            fields.word(name, value.isString() ? value.stringValue() : null, JoinPolicy.ALL);
        }
        String text = value.toString();
        if (text.length() > MAX_VALUE) {
            fields.wrong(name, "length", "must have at most %d characters of JSON".formatted(MAX_VALUE));
        }
        return Optional.of(text);
    }
}
