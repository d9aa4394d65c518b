package nl.samentel.hub.spark.link;

import java.io.Serializable;
import nl.samentel.hub.linkage.pair.SourcePairs;

/** What executors know of all records: in how many parts they are, which groups of equal tags are of which kind, and the sources. */
final class Layout implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long SPREAD = 0x9E3779B9L;
    private static final long INT = 0xFFFFFFFFL;

    private final int parts;
    private final int sources;
    private final int[] kindFrom;

    Layout(int parts, int sources, int[] kindFrom) {
        this.parts = parts;
        this.sources = sources;
        this.kindFrom = kindFrom;
    }

    int parts() {
        return parts;
    }

    SourcePairs sources() {
        return new SourcePairs(sources);
    }

    /** Returns the part of a record, or of the component that it stands for. */
    int partOfRecord(int record) {
        return record % parts;
    }

    /** Returns the part in which the pairs of a group are found. */
    int partOfGroup(int group) {
        return (int) ((group * SPREAD & INT) * parts >>> Integer.SIZE);
    }

    /** Returns the kind of the tags of a group. */
    int kind(int group) {
        int kind = 0;
        while (group >= kindFrom[kind + 1]) {
            kind++;
        }
        return kind;
    }
}
