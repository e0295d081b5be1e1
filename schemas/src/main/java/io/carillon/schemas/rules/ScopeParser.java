package io.carillon.schemas.rules;

import java.util.Optional;

/** Reads the names of scopes and channels in rules. */
record ScopeParser(SchemaFields fields) {

    private static final String SCOPE_EXAMPLE =
            "write it like \"family:{family_id}\", \"system:admins\" or \"{scope}\"";
    private static final String CHANNEL_EXAMPLE = "write it like \"tenant.{tenant_id}\"";

    Optional<ScopeTemplate> scope(String text, Findings findings) {
        Optional<ScopeTemplate> template = parse(text, SCOPE_EXAMPLE, findings);
        if (template.isPresent() && !template.get().isScope()) {
            findings.add("\"" + text + "\" is not a scope", SCOPE_EXAMPLE);
            return Optional.empty();
        }
        return template;
    }

    Optional<ScopeTemplate> channel(String text, Findings findings) {
        return parse(text, CHANNEL_EXAMPLE, findings);
    }

    private Optional<ScopeTemplate> parse(String text, String example, Findings findings) {
        try {
            ScopeTemplate template = ScopeTemplate.parse(text);
            fields.checkAll(template.fields(), FieldUse.NAME, findings);
            return Optional.of(template);
        } catch (IllegalArgumentException e) {
            findings.add(String.valueOf(e.getMessage()), example);
            return Optional.empty();
        }
    }
}
