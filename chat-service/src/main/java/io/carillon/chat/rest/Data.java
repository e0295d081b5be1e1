package io.carillon.chat.rest;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the data of commands of what requests say. */
final class Data {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Data() {}

    /**
     * What a body says, field by field.
     *
     * @param body a record that leaves out what it doesn't have
     * @param without a field that says for which scope it is
     */
    static ObjectNode of(Record body, String without) {
        ObjectNode data = of(body);
        data.remove(without);
        return data;
    }

    static ObjectNode of(Record body) {
        return JSON.valueToTree(body);
    }
}
