package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.TagWrap;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Plays a thief who has every byte of the hub's database and a partner's tag key, with which she computes the tags of
 * everybody. Two partners delivered about the same persons, on the same day, of the same age, sex and area.
 */
@QuarkusTest
class TheftTest extends HubTest {
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final int PERSONS = 25;
    private static final int WINDOW = 8;
    private static final List<String> RECORDS = List.of("event_record", "alias", "seen_tag");

    /** The same for every row of an epoch, so that it tells nothing about a person. */
    private static final Set<String> CONSTANT = Set.of("datalab", "epoch", "tag_type");

    @Inject
    KeyTree keys;

    @BeforeEach
    void deliverTheSamePersonsTwice() {
        openDatalab("VTF", "GEM");
        deliver("vtf", (id, person) -> MadeUp.report(id, person, DAY, "FIRST"));
        deliver(
                "gem",
                (id, person) -> MadeUp.labourMigrant(id, person)
                        .sex(Sex.F)
                        .pc4("8302")
                        .householdTags(List.of(MadeUp.address(person))));
    }

    private static void deliver(String connector, BiFunction<String, Integer, EventBuilder> event) {
        Sender.announce(connector)
                .send(id -> IntStream.range(0, PERSONS)
                        .mapToObj(i -> event.apply(id, i).build())
                        .toList())
                .seal();
    }

    @Test
    void findsNoTagThatAPartnersKeyGives() throws SQLException, IOException {
        Map<String, byte[]> dump = Database.bytes();
        assertThat(dump).containsKeys(RECORDS.toArray(String[]::new));
        RECORDS.forEach(table -> assertThat(dump.get(table).length).isGreaterThan(PERSONS * WINDOW));
        for (Id32 tag : tags()) {
            byte[] raw = tag.toByteArray();
            dump.forEach((table, bytes) -> {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                assertThat(text.contains(new String(raw, 0, WINDOW, StandardCharsets.ISO_8859_1)))
                        .as("start of a tag as bytes in " + table)
                        .isFalse();
                assertThat(text.contains(HexFormat.of().formatHex(raw, 0, WINDOW)))
                        .as("start of a tag in hexadecimal in " + table)
                        .isFalse();
                assertThat(text.contains(Base64.getEncoder().encodeToString(raw).substring(0, 10)))
                        .as("start of a tag in Base64 in " + table)
                        .isFalse();
            });
        }
    }

    /** Without this the test above would pass on tags that nobody stored. */
    @Test
    void wouldFindEveryTagWithTheKeystore() throws Exception {
        EpochKeys epoch = keys.epochKeys(RootId.first(new KeyScope(Callers.DATALAB, 1)));
        String dump = new String(Database.bytes().get("alias"), StandardCharsets.ISO_8859_1);
        for (Id32 tag : tags()) {
            for (String partner : List.of("VTF", "GEM")) {
                byte[] wrapped = epoch.tagWrap(partner).wrap(tag.toByteArray());
                assertThat(dump.contains(new String(wrapped, StandardCharsets.ISO_8859_1)))
                        .isTrue();
            }
        }
    }

    @Test
    void findsNoValueThatTheRowsOfTwoPartnersShare() throws SQLException {
        for (String table : RECORDS) {
            Map<String, Set<String>> one = columns(table, "VTF");
            Map<String, Set<String>> other = columns(table, "GEM");
            assertThat(one.keySet()).isEqualTo(other.keySet()).hasSizeGreaterThan(3);
            one.forEach((column, values) -> {
                if (CONSTANT.contains(column)) {
                    assertThat(values).hasSizeLessThanOrEqualTo(2);
                } else {
                    Set<String> shared = new TreeSet<>(values);
                    shared.retainAll(other.get(column));
                    assertThat(shared.isEmpty())
                            .as("values of " + table + "." + column + " differ between the partners")
                            .isTrue();
                }
            });
        }
    }

    @Test
    void findsNoPartOfAPayloadTwice() throws SQLException {
        Set<String> seen = new HashSet<>();
        int windows = 0;
        for (String partner : List.of("VTF", "GEM")) {
            for (String payload : columns("event_record", partner).get("payload")) {
                for (int at = 0; at + 2 * WINDOW <= payload.length(); at += 2) {
                    seen.add(payload.substring(at, at + 2 * WINDOW));
                    windows++;
                }
            }
        }
        assertThat(windows).isGreaterThan(2 * PERSONS * WINDOW);
        assertThat(seen.size()).as("parts that occur once").isEqualTo(windows);
    }

    @Test
    void opensNothingWithAKeystoreOfHerOwn() throws Exception {
        RootId own = RootId.first(new KeyScope("other-2020", 1));
        keys.make(own);
        EpochKeys hers = keys.epochKeys(own);
        try (Connection owner = Database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT partner, wrapped FROM alias")) {
            int tried = 0;
            while (rows.next()) {
                String partner = rows.getString(1);
                byte[] wrapped = rows.getBytes(2);
                assertThatThrownBy(() -> hers.tagWrap(partner).unwrap(wrapped)).isInstanceOf(SealException.class);
                tried++;
            }
            assertThat(tried).isEqualTo(4 * PERSONS);
        }
        try (Connection owner = Database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT record_id, delivery, payload FROM event_record")) {
            while (rows.next()) {
                UUID record = rows.getObject(1, UUID.class);
                UUID delivery = rows.getObject(2, UUID.class);
                byte[] payload = rows.getBytes(3);
                assertThatThrownBy(() -> hers.payloadSeal().open(payload, record, delivery))
                        .isInstanceOf(SealException.class);
            }
        }
    }

    /** She kept a dump from before the datalab was destroyed, and has the hub's keystore of today. */
    @Test
    void opensNothingOfADestroyedEpochWithTheKeystoreOfToday() throws Exception {
        RootId root = RootId.first(new KeyScope(Callers.DATALAB, 1));
        Set<String> tags = columns("alias", "VTF").get("wrapped");
        byte[] stored = HexFormat.of().parseHex(tags.iterator().next());
        assertThat(keys.epochKeys(root).tagWrap("VTF").unwrap(stored)).hasSize(32);
        gate("CLOSED", record("CLOSED")).then().statusCode(200);
        Callers.as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "the study is published"))
                .post(Callers.HOME + "/destruction")
                .then()
                .statusCode(200);

        assertThat(keys.roots()).isEmpty();
        assertThatThrownBy(() -> keys.epochKeys(root)).isInstanceOf(KeystoreException.class);
        keys.make(root.next());
        TagWrap today = keys.epochKeys(root.next()).tagWrap("VTF");
        assertThat(tags)
                .isNotEmpty()
                .allSatisfy(tag -> assertThatThrownBy(
                                () -> today.unwrap(HexFormat.of().parseHex(tag)))
                        .isInstanceOf(SealException.class));
        assertThat(Database.bytes().get("alias").length)
                .as("nor is a row left in the database of today")
                .isLessThan(40);
    }

    private static List<Id32> tags() {
        return IntStream.range(0, PERSONS)
                .boxed()
                .flatMap(i -> Stream.of(MadeUp.bsn(i).value(), MadeUp.address(i).value()))
                .toList();
    }

    /** Returns the values of every column but the partner's name, binary ones as hexadecimal digits. */
    private static Map<String, Set<String>> columns(String table, String partner) throws SQLException {
        String of = table.equals("seen_tag")
                ? "partner = '" + partner + "'"
                : "delivery IN (SELECT id FROM delivery WHERE partner = '" + partner + "')";
        Map<String, Set<String>> columns = new TreeMap<>();
        try (Connection owner = Database.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " WHERE " + of)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
                    columns.computeIfAbsent(rows.getMetaData().getColumnName(i), n -> new TreeSet<>())
                            .add(text);
                }
            }
        }
        columns.remove("partner");
        return columns;
    }
}
