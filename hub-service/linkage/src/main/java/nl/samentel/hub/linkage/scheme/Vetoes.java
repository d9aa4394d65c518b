package nl.samentel.hub.linkage.scheme;

import java.util.List;

/** The vetoes of a scheme as bit masks over its kinds. */
public final class Vetoes {
    private final int[] agrees;
    private final int[] differs;
    private final int[] besides;
    private int every;

    private Vetoes(int count) {
        this.agrees = new int[count];
        this.differs = new int[count];
        this.besides = new int[count];
    }

    /** Reads the vetoes of a scheme. */
    public static Vetoes of(Scheme scheme) {
        List<Scheme.Veto> vetoes = scheme.vetoes();
        Vetoes masks = new Vetoes(vetoes.size());
        for (int i = 0; i < vetoes.size(); i++) {
            masks.agrees[i] = mask(scheme, List.of(vetoes.get(i).agrees()));
            masks.differs[i] = mask(scheme, List.of(vetoes.get(i).differs()));
            masks.besides[i] = mask(scheme, vetoes.get(i).besides());
            masks.every |= masks.agrees[i] | masks.besides[i];
        }
        return masks;
    }

    private static int mask(Scheme scheme, List<String> names) {
        int mask = 0;
        for (int kind = 0; kind < scheme.kinds().size(); kind++) {
            mask |= names.contains(scheme.kinds().get(kind).name()) ? 1 << kind : 0;
        }
        return mask;
    }

    /**
     * Tells whether a veto keeps two records apart.
     *
     * @param comparable kinds of tags that both records have, as a bit mask
     * @param agree kinds of tags that agree, as a bit mask
     */
    public boolean apart(int comparable, int agree) {
        for (int i = 0; i < agrees.length; i++) {
            boolean met = (agree & agrees[i]) != 0 && (comparable & differs[i]) != 0 && (agree & differs[i]) == 0;
            if (met && (agree & ~(agrees[i] | besides[i])) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether agreement of these kinds puts every veto off. */
    public boolean off(int agree) {
        return (agree & ~every) != 0;
    }
}
