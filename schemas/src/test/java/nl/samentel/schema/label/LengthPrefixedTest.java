package nl.samentel.schema.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;

class LengthPrefixedTest {
    @Test
    void writesEveryFieldAfterItsLength() {
        byte[] bytes = LengthPrefixed.domain("d").field("é").field("").field(12).toByteArray();

        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo("0000000164" + "00000002c3a9" + "00000000" + "000000023132");
    }

    @Test
    void keepsDifferentListsApart() {
        assertThat(LengthPrefixed.domain("d").field("ab").field("c").toByteArray())
                .isNotEqualTo(LengthPrefixed.domain("d").field("a").field("bc").toByteArray());
        assertThat(LengthPrefixed.domain("d").field("ab").toByteArray())
                .isNotEqualTo(LengthPrefixed.domain("d").field("ab").field("").toByteArray());
    }

    @Test
    void everyPartOfALabelCountsInTheKey() {
        TagLabel label = new TagLabel("s", "lab", "study", TagType.BSN, "p", 1);

        assertThat(List.of(
                        new TagLabel("t", "lab", "study", TagType.BSN, "p", 1),
                        new TagLabel("s", "la", "bstudy", TagType.BSN, "p", 1),
                        new TagLabel("s", "lab", "other", TagType.BSN, "p", 1),
                        new TagLabel("s", "lab", "study", TagType.ADDRESS, "p", 1),
                        new TagLabel("s", "lab", "study", TagType.BSN, "q", 1),
                        new TagLabel("s", "lab", "study", TagType.BSN, "p", 2)))
                .extracting(l -> HexFormat.of().formatHex(l.keyInfo()))
                .doesNotContain(HexFormat.of().formatHex(label.keyInfo()))
                .doesNotHaveDuplicates();
    }
}
