package nl.samentel.schema.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.TagType;
import org.junit.jupiter.api.Test;

class PairChunkTest {
    private static Id32 id(int fill) {
        byte[] bytes = new byte[Id32.LENGTH];
        Arrays.fill(bytes, (byte) fill);
        return Id32.of(bytes);
    }

    private static final List<TagPair> PAIRS = List.of(
            new TagPair(TagType.BSN, id(1), id(2)),
            new TagPair(TagType.ADDRESS, id(3), id(4)),
            new TagPair(TagType.NAME_DOB_SEX, id(200), id(255)));

    @Test
    void readsWhatItWrote() {
        PairChunk chunk = new PairChunk(PAIRS);

        assertThat(PairChunk.read(chunk.bytes()).pairs()).isEqualTo(PAIRS);
        assertThat(chunk.bytes()).hasSize(3 * PairChunk.PAIR);
        assertThat(chunk.digest()).isEqualTo(Digest.of(chunk.bytes()));
    }

    @Test
    void refusesBytesThatAreNoPairs() {
        byte[] bytes = new PairChunk(PAIRS).bytes();
        byte[] unknown = bytes.clone();
        unknown[PairChunk.PAIR] = (byte) TagType.UNKNOWN.ordinal();
        byte[] negative = bytes.clone();
        negative[2 * PairChunk.PAIR] = -1;

        assertThatThrownBy(() -> PairChunk.read(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("multiple of 65");
        assertThatThrownBy(() -> PairChunk.read(unknown)).hasMessage("pairs[1]: there is no such type of tag.");
        assertThatThrownBy(() -> PairChunk.read(negative)).hasMessage("pairs[2]: there is no such type of tag.");
        assertThatThrownBy(() -> PairChunk.read(new byte[0])).hasMessageContaining("1 to 20000");
        assertThatThrownBy(() -> new PairChunk(Collections.nCopies(20_001, PAIRS.get(0))))
                .hasMessageContaining("1 to 20000");
    }

    @Test
    void printsNoTag() {
        assertThat(new PairChunk(PAIRS).toString()).isEqualTo("PairChunk[3 pairs, redacted]");
        assertThat(PAIRS.get(0).toString()).isEqualTo("TagPair[BSN, redacted]");
    }

    @Test
    void signsEveryPartOfAStatement() {
        Digest one = Digest.of(new byte[] {1});
        Digest two = Digest.of(new byte[] {2});
        RenewalStatement statement = new RenewalStatement(one, "VTF", 1, 2, List.of(one, two));

        assertThat(List.of(
                        new RenewalStatement(two, "VTF", 1, 2, List.of(one, two)),
                        new RenewalStatement(one, "POL", 1, 2, List.of(one, two)),
                        new RenewalStatement(one, "VTF", 2, 2, List.of(one, two)),
                        new RenewalStatement(one, "VTF", 1, 3, List.of(one, two)),
                        new RenewalStatement(one, "VTF", 1, 2, List.of(two, one)),
                        new RenewalStatement(one, "VTF", 1, 2, List.of(one))))
                .extracting(RenewalStatement::signingInput)
                .doesNotContain(statement.signingInput())
                .doesNotHaveDuplicates();
        assertThat(statement.signingInput().purpose()).isEqualTo("epoch-renewal");
    }
}
