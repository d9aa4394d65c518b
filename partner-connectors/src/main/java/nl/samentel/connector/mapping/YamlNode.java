package nl.samentel.connector.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML file that knows its line, so that every complaint can name it. Complaints are collected. */
final class YamlNode {
    private final Node node;
    private final String path;
    private final List<String> errors;

    YamlNode(Node node, String path, List<String> errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
    }

    void complain(String sentence) {
        errors.add(
                "line " + (node.getStartMark().getLine() + 1) + (path.isEmpty() ? "" : ", " + path) + ": " + sentence);
    }

    /** Complains about every key that is not one of these. */
    YamlNode onlyKeys(String... known) {
        List<String> keys = List.of(known);
        fields().forEach((key, value) -> {
            if (!keys.contains(key)) {
                value.complain("\"" + key + "\" is not known here"
                        + Nearest.to(key, keys)
                                .map(n -> "; did you mean \"" + n + "\"?")
                                .orElse("; known are " + String.join(", ", keys) + "."));
            }
        });
        return this;
    }

    Optional<YamlNode> get(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    Map<String, YamlNode> fields() {
        if (!(node instanceof MappingNode map)) {
            return Map.of();
        }
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String place = path.isEmpty() ? key : path + "." + key;
            if (fields.put(key, new YamlNode(tuple.getValueNode(), place, errors)) != null) {
                complain("\"" + key + "\" stands here twice.");
            }
        }
        return fields;
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlNode(item, path + "[" + items.size() + "]", errors));
        }
        return items;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        complain("a single word or text is expected.");
        return "";
    }

    /** Reads one text or a list of texts. */
    List<String> texts() {
        return items().stream().map(YamlNode::text).collect(Collectors.toList());
    }

    List<String> texts(String key) {
        return get(key).map(YamlNode::texts).orElse(List.of());
    }

    Optional<String> text(String key) {
        return get(key).map(YamlNode::text);
    }

    boolean flag(String key) {
        return text(key)
                .map(t -> List.of("true", "yes", "ja").contains(t.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    /** Reads a map from text to text. */
    Map<String, String> words(String key) {
        Map<String, String> words = new LinkedHashMap<>();
        get(key).ifPresent(n -> n.fields().forEach((word, code) -> words.put(word, code.text())));
        return words;
    }
}
