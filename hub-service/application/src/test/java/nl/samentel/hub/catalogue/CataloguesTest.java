package nl.samentel.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.DefinitionDocument;
import nl.samentel.schema.question.DefinitionException;
import org.junit.jupiter.api.Test;

/** What a document names by its digest is found, also when this version of the program ships something else. */
class CataloguesTest {
    private static final DatalabId LAB = new DatalabId("lab-1");

    /** Keeps definitions as long as the test runs. */
    private static final class FakeStore implements DefinitionStore {
        private final Map<String, DefinitionDocument> kept = new TreeMap<>();

        @Override
        public List<OwnDefinition> versions(DatalabId datalab) {
            return List.of();
        }

        @Override
        public void register(DatalabId datalab, DefinitionDocument document) {
            keep(document);
        }

        @Override
        public void keep(DefinitionDocument document) {
            kept.put(document.digest().hex(), document);
        }

        @Override
        public Optional<DefinitionDocument> find(Digest digest) {
            return Optional.ofNullable(kept.get(digest.hex()));
        }
    }

    private final FakeStore store = new FakeStore();
    private final Catalogues catalogues = new Catalogues(store);

    private static DefinitionDocument ofAnEarlierProgram() throws DefinitionException {
        String shipped =
                new String(DefinitionDocument.shipped("M1").orElseThrow().bytes(), StandardCharsets.UTF_8);
        return DefinitionDocument.read(shipped.replaceFirst("\"version\":\"[0-9]+\"", "\"version\":\"0\""));
    }

    @Test
    void keepsAndFindsWhatWasBound() {
        List<BoundDefinition> bound = catalogues.bind(LAB, List.of("M3", "M1"));

        assertThat(bound).extracting(BoundDefinition::question).containsExactly("M1", "M3");
        assertThat(store.kept).hasSize(2);
        assertThat(catalogues.question(bound.get(0)))
                .isEqualTo(Questions.find("M1").orElseThrow());
        assertThat(catalogues.needs(bound)).hasSize(2);
        assertThatThrownBy(() -> catalogues.bind(LAB, List.of("X1"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void goesOnWithWhatAnEarlierProgramShipped() throws DefinitionException {
        DefinitionDocument earlier = ofAnEarlierProgram();
        BoundDefinition bound = BoundDefinition.of(earlier.definition());
        assertThatThrownBy(() -> catalogues.question(bound)).isInstanceOf(ProblemException.class);

        store.keep(earlier);

        assertThat(catalogues.question(bound).version()).isEqualTo("0");
    }

    @Test
    void givesNoDefinitionOfAnotherQuestion() throws DefinitionException {
        DefinitionDocument earlier = ofAnEarlierProgram();
        store.keep(earlier);

        assertThatThrownBy(() -> catalogues.document(new BoundDefinition("X1", earlier.digest())))
                .isInstanceOf(ProblemException.class);
    }
}
