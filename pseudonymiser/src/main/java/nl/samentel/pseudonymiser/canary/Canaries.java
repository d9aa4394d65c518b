package nl.samentel.pseudonymiser.canary;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.pseudonymiser.profile.CanonicalIdentity;
import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.pseudonymiser.profile.Canonicaliser;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.ceremony.Canary;
import nl.samentel.schema.ceremony.CanaryList;

/**
 * Makes the tags of fixed fictional persons under the keys of an epoch. Two connectors with equal keys and equal rules
 * get equal lists. Knowing the list helps nobody to reverse a tag of a real person.
 */
public final class Canaries {
    private static final String NO_TYPE = "NONE";

    private Canaries() {}

    /**
     * Makes the list.
     *
     * @param tagger keys of the epoch
     * @param datalab code of the datalab
     * @param epoch number of the epoch
     */
    public static CanaryList of(Tagger tagger, String datalab, int epoch) {
        List<Canary> canaries = new ArrayList<>();
        Canonicaliser canonicaliser = new Canonicaliser();
        FictionalPersons.all().forEach((name, person) -> {
            CanonicalIdentity identity = canonicaliser.canonicalise(person);
            List<CanonicalInput> inputs = Stream.concat(identity.person().stream(), identity.household().stream())
                    .toList();
            if (inputs.isEmpty()) {
                canaries.add(new Canary(name, NO_TYPE, Canary.REFUSED));
            }
            for (CanonicalInput input : inputs) {
                canaries.add(new Canary(
                        name,
                        input.type().name(),
                        HexFormat.of().formatHex(tagger.tag(input).value().toByteArray())));
            }
        });
        return new CanaryList(datalab, epoch, canaries);
    }
}
