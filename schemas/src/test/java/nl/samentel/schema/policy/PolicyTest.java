package nl.samentel.schema.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.VerifyingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final String TEXT = String.join(
            "\n",
            "# who watches the hub",
            "log LOG https://hub.example.nl/",
            "",
            " \t witness\tW1 KEY1",
            "witness W2 KEY2 https://w2.example.nl/",
            "witness W3 KEY3",
            "  # two of three",
            "group partners 2 W1 W2 W3",
            "quorum partners",
            "witness W4 KEY4",
            "");

    @Test
    void readsLogsWitnessesGroupsAndTheQuorum() throws FormatException {
        Policy policy = parse(TEXT);

        assertThat(policy.logs()).containsExactly(new KnownLog(Cast.LOG.key(), "https://hub.example.nl/"));
        assertThat(policy.members())
                .contains(Cast.member(1), Cast.member(4))
                .contains(
                        new Member.Witness(MemberName.of("W2"), Cast.witness(2).key(), "https://w2.example.nl/"))
                .contains(new Member.Group(MemberName.of("partners"), 2, names("W1", "W2", "W3")));
        assertThat(policy.quorum()).hasToString("partners");
        assertThat(Policy.parse(policy.bytes())).isEqualTo(policy);
    }

    private static List<MemberName> names(String... names) {
        return java.util.Arrays.stream(names).map(MemberName::of).toList();
    }

    @Test
    void readsTheWordsAnyAllAndNone() throws FormatException {
        Policy any = parse("witness W1 KEY1\nwitness W2 KEY2\ngroup g any W1 W2\nquorum g\n");
        Policy all = parse("witness W1 KEY1\nwitness W2 KEY2\ngroup g all W1 W2\nquorum g\n");

        assertThat(any.members().get(2)).isEqualTo(new Member.Group(MemberName.of("g"), 1, names("W1", "W2")));
        assertThat(all.members().get(2)).isEqualTo(new Member.Group(MemberName.of("g"), 2, names("W1", "W2")));
        assertThat(parse("quorum none\n").members()).isEmpty();
        assertThat(parse("witness W1 KEY1\nquorum W1\n").quorum()).hasToString("W1");
    }

    @Test
    void takesNamesAsOctets() throws FormatException {
        Policy policy = parse("witness K KEY1\nwitness \u212A KEY2\nwitness é KEY3\nquorum \u212A\n");

        assertThat(policy.members())
                .extracting(Member::name)
                .extracting(MemberName::toString)
                .containsExactly("K", "\u212A", "é");
        byte[] latin = "witness \u00E9 KEY1\nquorum \u00E9\n"
                .replace("KEY1", Cast.witness(1).key().text())
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Policy.parse(latin).bytes()).isEqualTo(latin);
    }

    @Test
    void holdsMoreThan32OfEach() throws FormatException {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= 40; number++) {
            NoteKey log = new NoteKey(Cast.LOG.key().name(), Cast.LOG.key().type(), key(number));
            text.append("log ").append(log.text()).append('\n');
            text.append("witness W")
                    .append(number)
                    .append(' ')
                    .append(Cast.witness(number).key())
                    .append('\n');
            text.append("group G")
                    .append(number)
                    .append(" any W")
                    .append(number)
                    .append('\n');
        }
        assertThat(parse(text + "quorum G40\n").members()).hasSize(80);
    }

    private static VerifyingKey key(int number) {
        return Cast.witness(number).key().key();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "# nothing\n",
                "quorum none",
                "quorum\n",
                "quorum none none\n",
                "quorum none\nquorum none\n",
                "quorum W1\n",
                "quorum W1\nwitness W1 KEY1\n",
                "quorum g\nwitness W1 KEY1\ngroup g any W1\n",
                "log\nquorum none\n",
                "log LOG a b\nquorum none\n",
                "log LOG\nlog LOG\nquorum none\n",
                "log KEY1\nquorum none\n",
                "log LOGx\nquorum none\n",
                "witness W1 LOG\nquorum none\n",
                "witness W1\nquorum none\n",
                "witness W1 KEY1 a b\nquorum none\n",
                "witness none KEY1\nquorum none\n",
                "witness W1 KEY1\nwitness W2 KEY1\nquorum none\n",
                "witness W1 KEY1\nwitness W1 KEY2\nquorum none\n",
                "witness W1 KEY1\ngroup W1 any W1\nquorum none\n",
                "witness W1 KEY1\ngroup g any\nquorum none\n",
                "witness W1 KEY1\ngroup g 0 W1\nquorum none\n",
                "witness W1 KEY1\ngroup g 2 W1\nquorum none\n",
                "witness W1 KEY1\ngroup g 01 W1\nquorum none\n",
                "witness W1 KEY1\ngroup g -1 W1\nquorum none\n",
                "witness W1 KEY1\ngroup g 4294967297 W1\nquorum none\n",
                "witness W1 KEY1\ngroup g ANY W1\nquorum none\n",
                "witness W1 KEY1\ngroup g 1 W1 W1\nquorum none\n",
                "witness W1 KEY1\ngroup g 1 none W1\nquorum none\n",
                "witness W1 KEY1\ngroup g any W2\nwitness W2 KEY2\nquorum none\n",
                "group g any g\nquorum none\n",
                "witness W1 KEY1\ngroup g any W1\ngroup h any W1\nquorum none\n",
                "group\nquorum none\n",
                "group g\nquorum none\n",
                "witness W1 KEY1\nquorum g\ngroup g any W1\n",
                "witness W1 KEY1\nquorum other\n",
                "Quorum none\n",
                "quorum  none\r\n",
                "quorum none #x\n",
                "quorum\u000Bnone\n",
                "witness\u00A0W1 KEY1\nquorum none\n",
                "\u0000quorum none\n",
                "# \u0007\nquorum none\n",
                "# \u007F\nquorum none\n",
                "other x\nquorum none\n"
            })
    void refusesWhatIsNoPolicy(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(FormatException.class);
    }

    @Test
    void hasNamesOfOctetsWithoutSpaces() {
        for (String octets : List.of("!", "~", "\u0080", "\u00A0", "\u00FF")) {
            assertThat(new MemberName(octets).octets()).isEqualTo(octets);
        }
        for (String octets : List.of("", " ", "a\tb", "\u001F", "\u007F", "\u0100", "\u212A")) {
            assertThatThrownBy(() -> new MemberName(octets)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesOneKeyUnderTwoNames() {
        NoteKey renamed = new NoteKey(
                new nl.samentel.schema.note.KeyName("elsewhere.example.nl/w"),
                Cast.witness(1).key().type(),
                key(1));

        assertThatThrownBy(() -> parse("witness W1 KEY1\nwitness W2 " + renamed + "\nquorum none\n"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("One key");
    }

    @Test
    void refusesDamagedPoliciesWithItsDeclaredException() {
        Damage.each(List.of(right()), PolicyTest::parse, FormatException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return filled(TEXT);
    }

    /** What is read must mean the same when it was written. */
    static void parse(byte[] bytes) throws FormatException {
        Policy policy = Policy.parse(bytes);
        assertThat(Policy.parse(policy.bytes())).isEqualTo(policy);
    }

    static Policy parse(String text) throws FormatException {
        return Policy.parse(filled(text));
    }

    static byte[] filled(String text) {
        String filled = text.replace("LOG", Cast.LOG.key().text());
        for (int number = 1; number <= 4; number++) {
            filled = filled.replace("KEY" + number, Cast.witness(number).key().text());
        }
        return filled.getBytes(StandardCharsets.UTF_8);
    }
}
