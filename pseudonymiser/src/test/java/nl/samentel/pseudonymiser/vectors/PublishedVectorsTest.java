package nl.samentel.pseudonymiser.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.samentel.pseudonymiser.profile.CanonicalIdentity;
import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.pseudonymiser.profile.Canonicaliser;
import nl.samentel.pseudonymiser.profile.Profile;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedVectorsTest {
    /**
     * Change when a file does. Partners with different vectors get tags that never meet, without any error: if a rule must
     * change, give the profile a new number and publish a new file beside these.
     */
    private static final Map<PublishedVectors, String> SHA_256 = Map.of(
            PublishedVectors.STRONG, "dfa8c64a20222c24e51ba1ec4fe0d9c4182513bc381473270fb4af1c55e28db5",
            PublishedVectors.COMPOSITES, "637efdc1823fff1ab9c6e8f2651c2834985ed22d316e319f7d42e3f293d9e92f");

    @Test
    void publishedFilesAreUnchanged() throws Exception {
        for (Map.Entry<PublishedVectors, String> file : SHA_256.entrySet()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(file.getKey().bytes());

            assertThat(HexFormat.of().formatHex(digest)).isEqualTo(file.getValue());
        }
    }

    @Test
    void everyProfileAndEveryFlagHasCases() {
        Set<String> profiles = new TreeSet<>();
        Set<String> flags = new TreeSet<>();
        PublishedVectors.COMPOSITES
                .cases()
                .forEach(c -> c.get("person")
                        .forEach(i -> profiles.add(i.get("profile").asText())));
        PublishedVectors.STRONG.cases().forEach(c -> {
            c.get("person").forEach(i -> profiles.add(i.get("profile").asText()));
            c.get("household").forEach(i -> profiles.add(i.get("profile").asText()));
            c.get("flags").forEach(f -> flags.add(f.asText()));
        });

        assertThat(profiles)
                .containsExactlyElementsOf(sorted(Stream.of(Profile.values()).map(Profile::id)));
        assertThat(flags)
                .containsExactlyElementsOf(sorted(Stream.of(Quality.values())
                        .filter(q -> q != Quality.UNKNOWN)
                        .map(Enum::name)));
    }

    @TestFactory
    Stream<DynamicTest> canonicalInputIsThePublishedOne() {
        return PublishedVectors.STRONG
                .cases()
                .map(c -> DynamicTest.dynamicTest(c.get("id").asText(), () -> {
                    CanonicalIdentity identity = new Canonicaliser().canonicalise(PublishedVectors.raw(c.get("raw")));

                    assertThat(hex(person(PublishedVectors.STRONG, identity)))
                            .isEqualTo(published(c.get("person"), "canonical"));
                    assertThat(hex(identity.household())).isEqualTo(published(c.get("household"), "canonical"));
                    assertThat(identity.quality().stream().map(Enum::name).toList())
                            .isEqualTo(texts(c.get("flags")).toList());
                    assertThat(identity.birthDate().map(Object::toString)).isEqualTo(text(c.get("birthDate")));
                    assertThat(identity.birthYear().orElse(0))
                            .isEqualTo(c.get("birthYear").asInt());
                    assertThat(identity.pc4()).isEqualTo(text(c.get("pc4")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> compositesAreThePublishedOnes() {
        return PublishedVectors.COMPOSITES
                .cases()
                .map(c -> DynamicTest.dynamicTest(c.get("id").asText(), () -> {
                    CanonicalIdentity identity = new Canonicaliser().canonicalise(PublishedVectors.raw(c.get("raw")));

                    assertThat(hex(person(PublishedVectors.COMPOSITES, identity)))
                            .isEqualTo(published(c.get("person"), "canonical"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> bothEnginesGiveThePublishedTags() {
        return Stream.of(PublishedVectors.STRONG, PublishedVectors.COMPOSITES)
                .flatMap(file -> Stream.of(Engine.values()).flatMap(engine -> tagged(file, engine)));
    }

    private static Stream<DynamicTest> tagged(PublishedVectors file, Engine engine) {
        Tagger tagger = file.tagger(engine);
        return file.cases()
                .map(c -> DynamicTest.dynamicTest(engine + " " + c.get("id").asText(), () -> {
                    CanonicalIdentity identity = new Canonicaliser().canonicalise(PublishedVectors.raw(c.get("raw")));

                    assertThat(tags(tagger, person(file, identity))).isEqualTo(published(c.get("person"), "tag"));
                    if (c.has("household")) {
                        assertThat(tags(tagger, identity.household())).isEqualTo(published(c.get("household"), "tag"));
                    }
                }));
    }

    @Test
    void labelsAndKeyCheckValuesAreThePublishedOnes() {
        for (PublishedVectors file : SHA_256.keySet()) {
            Tagger tagger = file.tagger(Engine.JDK);
            for (JsonNode key : file.json().get("keys")) {
                TagType type = TagType.valueOf(key.get("tagType").asText());

                assertThat(tagger.label(type).profile())
                        .isEqualTo(key.get("profile").asText());
                assertThat(HexFormat.of().formatHex(tagger.label(type).keyInfo()))
                        .isEqualTo(key.get("info").asText());
                assertThat(tagger.keyCheckValue(type))
                        .isEqualTo(key.get("keyCheckValue").asText());
            }
        }
    }

    private static List<CanonicalInput> person(PublishedVectors file, CanonicalIdentity identity) {
        return identity.person().stream().filter(i -> file.has(i.profile())).toList();
    }

    private static Set<String> sorted(Stream<String> texts) {
        return new TreeSet<>(texts.toList());
    }

    private static List<String> hex(List<CanonicalInput> inputs) {
        List<String> hex = new ArrayList<>();
        for (CanonicalInput input : inputs) {
            byte[] bytes = new byte[input.length()];
            input.copyTo(bytes);
            hex.add(HexFormat.of().formatHex(bytes));
        }
        return hex;
    }

    private static List<String> tags(Tagger tagger, List<CanonicalInput> inputs) {
        return inputs.stream()
                .map(tagger::tag)
                .map(t -> HexFormat.of().formatHex(t.value().toByteArray()))
                .toList();
    }

    private static List<String> published(JsonNode inputs, String field) {
        return StreamSupport.stream(inputs.spliterator(), false)
                .map(i -> i.get(field).asText())
                .toList();
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private static Optional<String> text(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.asText());
    }
}
