package nl.samentel.pseudonymiser.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.profile.NameUse;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.Sex;

/** Reads the published vectors the way a second implementation would. */
public final class PublishedVectors {
    private static final String RESOURCE = "/nl/samentel/pseudonymiser/vectors/canonical-v1.json";

    private PublishedVectors() {}

    public static byte[] bytes() {
        try (InputStream in = PublishedVectors.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json() {
        try {
            return new ObjectMapper().readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<JsonNode> cases() {
        return StreamSupport.stream(json().get("cases").spliterator(), false);
    }

    public static Tagger tagger(Engine engine) {
        JsonNode json = json();
        return Tagger.of(
                EpochMaster.of(HexFormat.of().parseHex(json.get("master").asText())),
                json.get("datalab").asText(),
                json.get("purpose").asText(),
                json.get("epoch").asInt(),
                engine);
    }

    public static RawIdentity raw(JsonNode raw) {
        JsonNode date = raw.path("birthDate");
        return RawIdentity.builder()
                .bsn(raw.path("bsn").asText())
                .birthSurname(raw.path("birthSurname").asText())
                .birthSurnamePrefix(raw.path("birthSurnamePrefix").asText())
                .partnerSurname(raw.path("partnerSurname").asText())
                .partnerSurnamePrefix(raw.path("partnerSurnamePrefix").asText())
                .nameUse(raw.has("nameUse") ? NameUse.valueOf(raw.get("nameUse").asText()) : null)
                .fullName(raw.path("fullName").asText())
                .initials(raw.path("initials").asText())
                .firstName(raw.path("firstName").asText())
                .birthDate(
                        date.path(0).asInt(), date.path(1).asInt(), date.path(2).asInt())
                .sex(Sex.valueOf(raw.path("sex").asText("U")))
                .postcode(raw.path("postcode").asText())
                .houseNumber(raw.path("houseNumber").asText())
                .houseLetter(raw.path("houseLetter").asText())
                .addition(raw.path("addition").asText())
                .secretAddress(raw.path("secretAddress").asBoolean())
                .institutional(raw.path("institutional").asBoolean())
                .unborn(raw.path("unborn").asBoolean())
                .build();
    }
}
