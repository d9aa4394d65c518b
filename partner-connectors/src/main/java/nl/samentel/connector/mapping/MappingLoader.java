package nl.samentel.connector.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Loads mappings, shipped ones and a steward's own. Only builds plain nodes: a YAML tag can create no object. */
final class MappingLoader {
    private MappingLoader() {}

    static Mapping shipped(String role) throws MappingException {
        try (InputStream in = Mapping.class.getResourceAsStream(role + ".yaml")) {
            if (in == null || PartnerRoles.find(role).isEmpty()) {
                throw new MappingException(
                        role,
                        List.of("there is no mapping for this role; known are "
                                + String.join(
                                        ", ",
                                        PartnerRoles.all().stream()
                                                .map(PartnerRole::code)
                                                .toList()) + "."));
            }
            return text(role, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MappingException(role, List.of("the mapping cannot be read from the program."));
        }
    }

    static Mapping file(Path file) throws MappingException {
        String name = String.valueOf(file.getFileName());
        try {
            return text(name, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MappingException(
                    name, List.of("the file cannot be read as UTF-8 text. Check the path and how it was saved."));
        }
    }

    static Mapping text(String name, String yaml) throws MappingException {
        List<String> errors = new ArrayList<>();
        Node root = compose(name, yaml);
        YamlNode top = new YamlNode(root, "", errors);
        Optional<Mapping> mapping = top.get("extends").isPresent() ? extended(top) : whole(top);
        if (!errors.isEmpty() || mapping.isEmpty()) {
            throw new MappingException(name, errors.stream().distinct().toList());
        }
        return mapping.get();
    }

    private static Node compose(String name, String yaml) throws MappingException {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                throw new MappingException(name, List.of("line 1: the file is empty."));
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new MappingException(
                    name, List.of("line " + line + ": this is not YAML: " + String.valueOf(e.getProblem()) + "."));
        } catch (YAMLException e) {
            throw new MappingException(name, List.of("line 1: this is not YAML."));
        }
    }

    private static Optional<Mapping> extended(YamlNode top) throws MappingException {
        String role = top.text("extends").orElse("");
        return Optional.of(Overrides.apply(shipped(role), top));
    }

    private static Optional<Mapping> whole(YamlNode top) {
        top.onlyKeys("role", "version", "parts");
        Optional<PartnerRole> role = top.text("role").flatMap(PartnerRoles::find);
        if (role.isEmpty()) {
            top.complain("a mapping starts with \"extends\" (a role) or \"role\" with \"parts\".");
            return Optional.empty();
        }
        List<PartRule> parts = new ArrayList<>();
        top.get("parts")
                .ifPresent(p -> p.fields().forEach((name, node) -> parts.add(PartRules.read(name, node, role.get()))));
        if (parts.isEmpty()) {
            top.complain("a mapping needs at least one part.");
            return Optional.empty();
        }
        return Optional.of(new Mapping(role.get().code(), top.text("version").orElse("1"), parts, List.of()));
    }
}
