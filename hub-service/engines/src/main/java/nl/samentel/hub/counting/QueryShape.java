package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.disclosure.TableShape;

/** Works out the grid of a query: its codes, what cannot exist in it, and what its rates are a share of. */
final class QueryShape {
    private final CountQuery query;
    private final CountingPeriod period;
    private final List<List<String>> codes;

    private QueryShape(CountQuery query, CountingPeriod period) {
        this.query = query;
        this.period = period;
        this.codes = query.dimensions().stream()
                .map(d -> query.question().dimension(d).orElseThrow().codeNames())
                .toList();
    }

    static TableShape of(CountQuery query, CountingPeriod period) {
        return new QueryShape(query, period).shape();
    }

    private TableShape shape() {
        TableShape plain = TableShape.of(codes, new BitSet());
        BitSet zeros = new BitSet();
        long[] denominators = new long[plain.cells()];
        Optional<Inhabitants> rate = query.question().inhabitants().filter(this::fixesPeriod);
        for (int cell = 0; cell < plain.cells(); cell++) {
            Map<String, String> fixed = fixed(plain.codes(cell));
            zeros.set(cell, impossible(fixed));
            denominators[cell] = rate.map(r -> denominator(r, fixed)).orElse(0L);
        }
        return rate.isPresent()
                ? TableShape.withRates(codes, zeros, rate.get().per(), denominators)
                : TableShape.of(codes, zeros);
    }

    private Map<String, String> fixed(List<String> cellCodes) {
        Map<String, String> fixed = new HashMap<>();
        for (int d = 0; d < cellCodes.size(); d++) {
            fixed.put(query.dimensions().get(d), cellCodes.get(d));
        }
        query.filter().ifPresent(f -> fixed.put(f.dimension(), f.code()));
        return fixed;
    }

    private boolean impossible(Map<String, String> fixed) {
        for (Impossible rule : query.question().rules()) {
            String code = fixed.get(rule.dimension());
            String other = fixed.get(rule.other());
            if (code != null && other != null && rule.impossible(code, other, period)) {
                return true;
            }
        }
        return false;
    }

    private boolean fixesPeriod(Inhabitants rate) {
        List<String> used = new ArrayList<>(query.dimensions());
        query.filter().ifPresent(f -> used.add(f.dimension()));
        return used.stream().anyMatch(rate.periods()::contains);
    }

    /** Takes the smallest area that the cell names, or the whole. */
    private static long denominator(Inhabitants rate, Map<String, String> fixed) {
        long smallest = rate.total();
        for (Map.Entry<String, Map<String, Long>> area : rate.areas().entrySet()) {
            String code = fixed.get(area.getKey());
            if (code != null) {
                smallest = Math.min(smallest, area.getValue().getOrDefault(code, 0L));
            }
        }
        return smallest;
    }
}
