package nl.samentel.hub.sufficiency;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.inquiry.ShareBand;

/** Expects how many cells would be too small to show. */
final class Cells {
    private static final int WHOLE = 1_000;

    private Cells() {}

    /** As the partners that hold the counted records measured it; the worst of them. */
    static ShareBand counted(Evidence evidence, QuestionNeeds needs) {
        return needs.base().stream()
                .flatMap(b -> evidence.parties(b).stream())
                .flatMap(p -> Optional.ofNullable(evidence.profiles().get(p.code())).stream())
                .flatMap(p -> p.cells().stream())
                .filter(c -> c.question().equals(needs.id()))
                .map(Profile.Cells::small)
                .reduce(ShareBand.UNKNOWN, Cells::worse);
    }

    /**
     * Expects it of linked persons: the middle of their band, spread evenly over the cells as a Poisson process. Real people
     * are spread less evenly, so this is the least to expect.
     */
    static ShareBand linked(CountBand overlap, int cells, int minPersons) {
        double mean = (overlap.lower() + overlap.upper()) / 2.0 / cells;
        double term = Math.exp(-mean);
        double under = 0;
        for (int persons = 0; persons < minPersons; persons++) {
            under += term;
            term *= mean / (persons + 1);
        }
        return ShareBand.of(Math.round(WHOLE * under), WHOLE);
    }

    static ShareBand worse(ShareBand one, ShareBand other) {
        return Stream.of(one, other)
                .filter(s -> s != ShareBand.UNKNOWN)
                .max(Comparator.comparing(ShareBand::lower))
                .orElse(ShareBand.UNKNOWN);
    }
}
