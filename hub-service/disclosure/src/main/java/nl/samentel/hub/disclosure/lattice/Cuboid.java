package nl.samentel.hub.disclosure.lattice;

import java.util.Arrays;
import java.util.List;

/** Where the cells of the table of some dimensions are. The dimensions are in ascending order; the last one runs fastest. */
final class Cuboid {
    private final Lattice lattice;
    private final int[] dimensions;
    private final int[] strides;
    private final int cells;

    private Cuboid(Lattice lattice, int[] dimensions) {
        this.lattice = lattice;
        this.dimensions = dimensions;
        this.strides = new int[dimensions.length];
        int size = 1;
        for (int i = dimensions.length - 1; i >= 0; i--) {
            strides[i] = size;
            size = Math.multiplyExact(size, lattice.sizes().get(dimensions[i]));
        }
        this.cells = size;
    }

    /** Returns the table of the dimensions whose bits are set. */
    static Cuboid of(Lattice lattice, int mask) {
        List<Integer> all = lattice.sizes();
        int[] dimensions = new int[Integer.bitCount(mask)];
        for (int d = 0, i = 0; d < all.size(); d++) {
            if ((mask >> d & 1) == 1) {
                dimensions[i++] = d;
            }
        }
        return new Cuboid(lattice, dimensions);
    }

    int cells() {
        return cells;
    }

    int[] dimensions() {
        return dimensions.clone();
    }

    /** Returns how far apart neighbours along a dimension of this table are. */
    int stride(int dimension) {
        return strides[Arrays.binarySearch(dimensions, dimension)];
    }

    /** Returns the cell of each row of the facts. */
    int[] cellsOf(Facts facts) {
        int[] found = new int[facts.rows()];
        for (int i = 0; i < dimensions.length; i++) {
            for (int row = 0; row < found.length; row++) {
                found[row] += facts.code(dimensions[i], row) * strides[i];
            }
        }
        return found;
    }

    /** Returns the cell of a row's codes. */
    int cellOf(int[] codes) {
        int cell = 0;
        for (int i = 0; i < dimensions.length; i++) {
            cell += codes[dimensions[i]] * strides[i];
        }
        return cell;
    }

    /** Returns the first cell of the block into which a dimension splits a cell of the table without it. */
    int first(int parent, int dimension) {
        int stride = stride(dimension);
        return parent / stride * stride * lattice.sizes().get(dimension) + parent % stride;
    }

    /** Returns the cell of the table without a dimension that a cell is part of. */
    int whole(int cell, int dimension) {
        int stride = stride(dimension);
        return cell / stride / lattice.sizes().get(dimension) * stride + cell % stride;
    }

    /** Returns the cell of a coarser table, given by the bits of its dimensions, that a cell is part of. */
    int part(int cell, int coarser) {
        int found = cell;
        int table = Arrays.stream(dimensions).map(d -> 1 << d).sum();
        Cuboid at = this;
        for (int dimension : dimensions) {
            if ((coarser >> dimension & 1) == 0) {
                found = at.whole(found, dimension);
                table &= ~(1 << dimension);
                at = Cuboid.of(lattice, table);
            }
        }
        return found;
    }

    boolean impossible(int cell) {
        return lattice.impossible().stream()
                .anyMatch(i -> holds(cell, i.one(), i.oneCode()) && holds(cell, i.other(), i.otherCode()));
    }

    /** Tells whether a cell is of a code that its question is about. */
    boolean asked(int cell) {
        return lattice.asked().stream().anyMatch(a -> holds(cell, a.dimension(), a.code()));
    }

    private boolean holds(int cell, int dimension, int code) {
        int place = Arrays.binarySearch(dimensions, dimension);
        return place >= 0 && cell / strides[place] % lattice.sizes().get(dimension) == code;
    }
}
