package nl.samentel.hub.sufficiency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.QuestionNeeds;

/**
 * What has come in.
 *
 * @param inquiry the preliminary agreement
 * @param needs what each of its questions needs
 * @param profiles profiles by code of the partner
 * @param overlaps bands of the overlaps that were counted
 */
public record Evidence(
        Inquiry inquiry, List<QuestionNeeds> needs, Map<String, Profile> profiles, Map<Overlap, CountBand> overlaps) {
    /** Copies the collections. */
    public Evidence {
        needs = List.copyOf(needs);
        profiles = Map.copyOf(profiles);
        overlaps = Map.copyOf(overlaps);
    }

    List<Inquiry.Party> parties(QuestionNeeds.Source source) {
        return inquiry.parties().stream()
                .filter(p -> source.roles().contains(p.role()))
                .toList();
    }

    boolean sent(Inquiry.Party party) {
        return profiles.containsKey(party.code());
    }

    /** Returns what a partner told of a type of event, unless that is hardly anything. */
    Optional<Profile.Events> events(Inquiry.Party party, EventType type) {
        return Optional.ofNullable(profiles.get(party.code()))
                .flatMap(p -> p.of(type))
                .filter(e -> e.size().lower() > 0);
    }
}
