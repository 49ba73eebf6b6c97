package kuaipei.aws;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kuaipei.core.port.Keys;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Items of the tables. Everything that may name a person lies in {@code body}: JSON, encrypted for the item's partition.
 * What stands beside it in the clear is what keys, conditions, indexes and the stream need.
 */
final class Items {

    static final String PK = "pk";
    static final String SK = "sk";
    static final String BODY = "body";
    static final String VERSION = "version";

    private final JsonMapper json = ClaimJson.mapper();
    private final Keys keys;

    Items(Keys keys) {
        this.keys = keys;
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put(PK, text(pk));
        item.put(SK, text(sk));
        return item;
    }

    /** An item whose body can be opened in its own partition only. */
    Map<String, AttributeValue> item(String pk, String sk, Class<?> type, Object body) {
        Map<String, AttributeValue> item = key(pk, sk);
        byte[] plain = json.writerFor(type).writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        item.put(BODY, AttributeValue.fromB(SdkBytes.fromByteArray(keys.seal(plain, pk))));
        return item;
    }

    <T> T body(Map<String, AttributeValue> item, Class<T> type) {
        byte[] sealed = attribute(item, BODY).b().asByteArray();
        return json.readValue(keys.open(sealed, attribute(item, PK).s()), type);
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(attribute(item, name).n());
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return attribute(item, name).s();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("a stored item has no " + name);
        }
        return value;
    }
}
