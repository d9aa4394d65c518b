package nl.samentel.connector.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.connector.hub.Announcement;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.signature.VerifyingKey;

/** What this partner may deliver under the agreement that it and everybody else signed. */
public final class Agreed {
    private final AgreementDocument document;
    private final Roster roster;
    private final PartnerRole role;

    Agreed(AgreementDocument document, Roster roster, Party party) {
        this.document = document;
        this.roster = roster;
        PartnerRole whole = PartnerRoles.find(party.role()).orElseThrow();
        this.role = new PartnerRole(
                whole.code(),
                whole.nl(),
                whole.en(),
                whole.legalEntity(),
                kept(whole.eventTypes(), party.eventTypes()),
                whole.attributes().stream()
                        .filter(a -> party.fields().contains(a.field()))
                        .collect(Collectors.toSet()),
                kept(whole.tagTypes(), party.tagTypes()));
    }

    private static <E extends Enum<E>> Set<E> kept(Set<E> all, List<String> names) {
        return all.stream().filter(e -> names.contains(e.name())).collect(Collectors.toSet());
    }

    AgreementDocument document() {
        return document;
    }

    /** Returns the digest of the agreement. */
    public Digest digest() {
        return document.digest();
    }

    /** Returns the epoch whose keys are agreed, from 1. */
    public int epoch() {
        return document.agreement().epoch();
    }

    /** Returns the parties, in the order of the agreement. */
    public List<Party> parties() {
        return document.agreement().parties();
    }

    /** Returns the key with which a party signs, as everybody agreed. */
    public VerifyingKey verifyingKey(String partner) {
        return keys(partner).verifyingKey();
    }

    /** Returns the public keys of a party, which the check of the agreement made sure of. */
    RosterEntry keys(String partner) {
        return roster.of(partner).orElseThrow();
    }

    /** Returns the role with what is agreed of it and nothing else. */
    public PartnerRole role() {
        return role;
    }

    /** Returns the labels of the agreed tag types. */
    public List<Announcement.Label> labels(Tagger tagger) {
        List<Announcement.Label> labels = new ArrayList<>();
        for (TagType type : EnumSet.allOf(TagType.class)) {
            if (role.tagTypes().contains(type)) {
                labels.add(new Announcement.Label(tagger.label(type), tagger.keyCheckValue(type)));
            }
        }
        return labels;
    }
}
