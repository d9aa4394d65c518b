package nl.samentel.schema.tile;

/** Says that a tile or a bundle is not one of the tree; the message names the path, never a hash. */
public final class TileRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Creates the exception. */
    public TileRefusedException(String message) {
        super(message);
    }
}
