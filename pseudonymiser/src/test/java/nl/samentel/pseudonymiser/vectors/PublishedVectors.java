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
import nl.samentel.pseudonymiser.profile.Profile;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.Sex;

/** Reads a file of published vectors the way a second implementation would. */
public final class PublishedVectors {
    /** The six types that identify a person or an address by themselves. */
    public static final PublishedVectors STRONG = new PublishedVectors("canonical-v1.json");

    /** The composites. */
    public static final PublishedVectors COMPOSITES = new PublishedVectors("composites-v1.json");

    private final String file;

    private PublishedVectors(String file) {
        this.file = file;
    }

    public byte[] bytes() {
        try (InputStream in =
                PublishedVectors.class.getResourceAsStream("/nl/samentel/pseudonymiser/vectors/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<JsonNode> cases() {
        return StreamSupport.stream(json().get("cases").spliterator(), false);
    }

    /** Tells whether a profile is one of the file. */
    public boolean has(Profile profile) {
        return StreamSupport.stream(json().get("keys").spliterator(), false)
                .anyMatch(k -> k.get("profile").asText().equals(profile.id()));
    }

    public Tagger tagger(Engine engine) {
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
