package nl.samentel.connector.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samentel.pseudonymiser.profile.CanonicalIdentity;
import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.pseudonymiser.tag.TagMaker;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRole;
import org.jspecify.annotations.Nullable;

/** What an event says about its subject: tags, age band, sex, area, flags. Made once a row. */
final class SubjectTags {
    /** Flags that cost no tag. */
    private static final Set<Quality> HARMLESS = EnumSet.of(Quality.NAME_ONE_TOKEN, Quality.UNKNOWN);

    private static final Set<Quality> ABOUT_BSN =
            EnumSet.of(Quality.BSN_MISSING, Quality.BSN_INVALID, Quality.BSN_PLACEHOLDER);

    private final List<Tag> person;
    private final List<Tag> household;
    private final Set<Quality> quality;
    private final @Nullable LocalDate birth;
    private final int birthYear;
    private final Sex sex;
    private final @Nullable String pc4;

    private SubjectTags(
            List<Tag> person, List<Tag> household, Set<Quality> quality, CanonicalIdentity identity, Sex sex) {
        this.person = person;
        this.household = household;
        this.quality = quality;
        this.birth = identity.birthDate().orElse(null);
        this.birthYear = identity.birthYear().orElse(0);
        this.sex = sex;
        this.pc4 = identity.pc4().orElse(null);
    }

    static SubjectTags of(CanonicalIdentity identity, Sex sex, PartnerRole role, TagMaker tagger) {
        return new SubjectTags(
                tags(identity.person(), role, tagger),
                tags(identity.household(), role, tagger),
                flags(identity, role),
                identity,
                sex);
    }

    private static List<Tag> tags(List<CanonicalInput> inputs, PartnerRole role, TagMaker tagger) {
        List<Tag> tags = new ArrayList<>(inputs.size());
        for (CanonicalInput input : inputs) {
            if (role.tagTypes().contains(input.type())) {
                tags.add(tagger.tag(input));
            }
        }
        return tags;
    }

    /** A role that may not use the number misses nothing without it. */
    private static Set<Quality> flags(CanonicalIdentity identity, PartnerRole role) {
        if (role.tagTypes().contains(TagType.BSN) || identity.quality().isEmpty()) {
            return identity.quality();
        }
        Set<Quality> flags = EnumSet.copyOf(identity.quality());
        flags.removeAll(ABOUT_BSN);
        return flags;
    }

    /** Returns the age band at a day; the middle of the year stands in for an unknown day and month. */
    AgeBand ageAt(LocalDate day) {
        if (birth != null) {
            return AgeBand.at(birth, day);
        }
        return birthYear == 0 ? AgeBand.UNKNOWN : AgeBand.of(day.getYear() - birthYear);
    }

    /** Tells whether a tag is missing that the source could have given. */
    boolean incomplete() {
        return !HARMLESS.containsAll(quality);
    }

    Set<Quality> quality() {
        return quality;
    }

    void fill(EventBuilder event, LocalDate day) {
        event.personTags(person)
                .householdTags(household)
                .ageBand(ageAt(day))
                .sex(sex)
                .pc4(pc4)
                .quality(quality);
    }
}
