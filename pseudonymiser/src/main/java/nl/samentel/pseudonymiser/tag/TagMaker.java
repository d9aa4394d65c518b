package nl.samentel.pseudonymiser.tag;

import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.schema.event.Tag;

/** Makes tags of canonical input. */
public interface TagMaker {
    /** Makes the tag of an input. */
    Tag tag(CanonicalInput input);
}
