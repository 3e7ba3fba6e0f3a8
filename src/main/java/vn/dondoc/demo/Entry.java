package vn.dondoc.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One map of a YAML file, read by key; a key that nobody asked for is a spelling mistake and is refused. */
record Entry(String where, Map<String, Object> values) {

    static Entry of(String where, Object node, String... known) {
        Map<String, Object> values = DemoFile.map(node);
        for (String key : values.keySet()) {
            if (!List.of(known).contains(key)) {
                throw new IllegalStateException(where + ": unknown key " + key);
            }
        }
        return new Entry(where, values);
    }

    String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            throw new IllegalStateException(where + ": no " + key);
        }
        return text;
    }

    @Nullable
    String textOrNull(String key) {
        Object value = values.get(key);
        return value == null ? null : value.toString().strip();
    }

    String text(String key, String otherwise) {
        String text = textOrNull(key);
        return text == null ? otherwise : text;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    int number(String key, int otherwise) {
        String text = textOrNull(key);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    boolean yes(String key) {
        return "true".equals(textOrNull(key));
    }

    List<String> texts(String key) {
        Object value = values.get(key);
        return value == null
                ? List.of()
                : DemoFile.list(value).stream().map(Object::toString).toList();
    }

    Map<String, Object> map(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(where + ": no " + key);
        }
        return DemoFile.map(value);
    }

    List<Object> nodes(String key) {
        Object value = values.get(key);
        return value == null ? List.of() : DemoFile.list(value);
    }
}
