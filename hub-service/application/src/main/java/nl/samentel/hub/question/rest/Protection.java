package nl.samentel.hub.question.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.privacy.PrivateNoise;
import nl.samentel.hub.question.Policy;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of an answer were protected.
 *
 * @param regime in which way
 * @param minPersons least persons, with noise, in a cell that is shown
 * @param minHouseholds least households, with noise, in a cell that is shown
 * @param perPerson how many reports of one person count in a cell
 * @param noise what an analyst may assume about the noise
 * @param policy SHA-256 of {@code policyText}
 * @param policyText everything that decides about a number, as canonical JSON
 * @param note the same in words
 */
record Protection(
        String regime,
        int minPersons,
        int minHouseholds,
        int perPerson,
        NoisePart noise,
        String policy,
        String policyText,
        Bilingual note) {
    /**
     * What the noise is like.
     *
     * @param most most that it adds or takes off; absent where there is no end
     * @param usual most that it adds or takes off in 95 of 100 cells
     * @param variance its variance; absent under differential privacy
     * @param never values from 1 to this never appear
     * @param epsilon what a table costs, under differential privacy
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoisePart(
            @Nullable Integer most,
            int usual,
            @Nullable Double variance,
            @Nullable Integer never,
            @Nullable String epsilon) {}

    static Protection of(Policy policy) {
        DisclosureProfile profile = policy.profile();
        NoisePart noise = policy.privacy()
                .map(p -> new NoisePart(
                        null, policy.usualDeviation(), null, null, p.epsilon().toString()))
                .orElseGet(() -> new NoisePart(
                        profile.noise().deviation(),
                        policy.usualDeviation(),
                        profile.noise().variance(),
                        profile.noise().blocked(),
                        null));
        return new Protection(
                policy.regime().name(),
                profile.minPersons(),
                profile.minHouseholds(),
                profile.perPerson(),
                noise,
                policy.digest(),
                policy.text(),
                policy.privacy().map(p -> privateNote(p, noise)).orElseGet(() -> note(profile, noise)));
    }

    private static Bilingual privateNote(PrivateNoise privacy, NoisePart noise) {
        return new Bilingual(
                "Elke cel heeft eigen ruis (differentiële privacy), in 95 van de 100 cellen hoogstens " + noise.usual()
                        + "; cellen tellen daarom niet op tot totalen. Geteld zijn personen, ieder in hoogstens "
                        + privacy.perPerson()
                        + " cellen van de tabel. \"Klein\" (SMALL) is een aantal dat met de ruis onder 1"
                        + " uitkomt. Een andere tabel kost een deel van een budget dat voor iedereen samen geldt; dezelfde"
                        + " tabel nog eens kost niets.",
                "Every cell has noise of its own (differential privacy), at most " + noise.usual()
                        + " in 95 of 100 cells, so that cells do not add up to totals. Persons are counted, each in at most "
                        + privacy.perPerson()
                        + " cells of the table. \"Small\" is a number that comes out below 1 with the noise."
                        + " Another table costs a part of a budget that is one for everybody; the same table again costs"
                        + " nothing.");
    }

    private static Bilingual note(DisclosureProfile profile, NoisePart noise) {
        return new Bilingual(
                "Elke cel heeft eigen ruis van hoogstens " + noise.most() + ", in 95 van de 100 cellen hoogstens "
                        + noise.usual()
                        + "; cellen tellen daarom niet op tot totalen. Van één persoon tellen hoogstens "
                        + profile.perPerson()
                        + " meldingen in een cel. \"Klein\" (SMALL) betekent te weinig personen of huishoudens om te tonen, ook"
                        + " als er niemand is; alleen wat niet kan bestaan is nul. \"Gesloten\" (CLOSED) is een deel van de tabel"
                        + " dat voor iedereen dicht is omdat het te fijn is, of samen met een ander deel iets over enkelen zou"
                        + " zeggen. Na een nieuwe momentopname verandert een getal pas als genoeg mensen erbij of eraf zijn. Het"
                        + " ware aantal ligt naar verwachting in 95 van de 100 cellen tussen laag en hoog: daarin zitten de ruis en"
                        + " de koppelfouten. Zet cellen waarvan die grenzen elkaar overlappen niet op volgorde.",
                "Every cell has noise of its own, at most " + noise.most() + " and at most " + noise.usual()
                        + " in 95 of 100 cells, so that cells do not add up to totals. Of one person at most "
                        + profile.perPerson()
                        + " reports count in a cell. \"Small\" means too few persons or households to show, also if there is"
                        + " nobody; only what cannot exist is zero. \"Closed\" is a part of the table that is closed to everybody"
                        + " because it is too fine, or would tell of a few together with another part. After a new snapshot a"
                        + " number changes only when enough people came or left. The true number is expected between low and high"
                        + " in 95 of 100 cells: the noise and errors of linking are in it. Do not rank cells of which these bounds"
                        + " overlap.");
    }
}
