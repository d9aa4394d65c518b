package nl.samentel.hub.delivery;

import nl.samentel.schema.event.TagType;

/**
 * Under what the tags of one type in a delivery were made.
 *
 * @param tagType tag type
 * @param profile profile of the canonical input
 * @param suite cryptographic suite
 * @param epoch key epoch
 * @param keyCheckValue 16 hexadecimal digits that are equal exactly when the tag keys are
 */
public record KeyLabel(TagType tagType, String profile, String suite, int epoch, String keyCheckValue) {}
