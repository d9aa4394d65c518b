package nl.samentel.schema.event;

/**
 * Names where an event belongs; equal in every event of a delivery.
 *
 * @param schemaVersion major version of the event schema
 * @param partner code of the partner
 * @param datalab code of the datalab
 * @param delivery id of the delivery, given by the hub
 */
public record EventHeader(String schemaVersion, String partner, String datalab, String delivery) {
    /** Major version of the schema that this code writes. */
    public static final String VERSION = "1";

    /** Returns a header of the current schema version. */
    public static EventHeader of(String partner, String datalab, String delivery) {
        return new EventHeader(VERSION, partner, datalab, delivery);
    }
}
