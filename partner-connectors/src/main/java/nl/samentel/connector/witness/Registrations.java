package nl.samentel.connector.witness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.hub.WitnessRegistration;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.policy.LegalEntities;
import nl.samentel.schema.policy.Member;
import nl.samentel.schema.policy.MemberName;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * The witnesses of the parties of an agreement. Guarantees that each was brought by the key with which its partner signed the
 * agreement, and that a key that two partners claim counts for neither: a cosignature does not say under which name it was made.
 */
final class Registrations {
    private final Agreed agreed;
    private final Map<String, List<NoteKey>> keys = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();

    private Registrations(Agreed agreed) {
        this.agreed = agreed;
        agreed.parties().forEach(party -> keys.put(party.code(), new ArrayList<>()));
    }

    /** Verifies what the hub shows. */
    static Registrations verified(Agreed agreed, List<WitnessRegistration> shown) {
        Registrations registrations = new Registrations(agreed);
        shown.forEach(registrations::add);
        registrations.dropShared();
        return registrations;
    }

    private void add(WitnessRegistration shown) {
        List<NoteKey> own = keys.get(shown.partner());
        try {
            NoteKey key = own == null ? null : shown.verify(agreed.verifyingKey(shown.partner()));
            if (own == null || key == null) {
                refused.add(shown.partner());
            } else if (own.stream().noneMatch(known -> known.key().equals(key.key()))) {
                own.add(key);
            }
        } catch (SignatureRefusedException e) {
            refused.add(shown.partner());
        }
    }

    private void dropShared() {
        Map<VerifyingKey, Set<String>> claims = new HashMap<>();
        keys.forEach((partner, own) -> own.forEach(
                key -> claims.computeIfAbsent(key.key(), k -> new HashSet<>()).add(partner)));
        keys.forEach((partner, own) -> {
            if (own.removeIf(key -> claims.getOrDefault(key.key(), Set.of()).size() > 1)) {
                refused.add(partner);
            }
        });
    }

    /** Returns the parties of the agreement. */
    List<Party> parties() {
        return agreed.parties();
    }

    /** Returns the keys of a partner's witnesses. */
    List<NoteKey> of(String partner) {
        return List.copyOf(keys.getOrDefault(partner, List.of()));
    }

    /** Returns the keys of all. */
    List<NoteKey> all() {
        return keys.values().stream().flatMap(List::stream).toList();
    }

    /** Returns who has a registration that does not hold. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** Returns the rule of the datalab, with every organisation of the agreement. */
    LegalEntities entities() {
        Map<MemberName, List<Member.Witness>> entities = new HashMap<>();
        for (Party party : agreed.parties()) {
            List<Member.Witness> members =
                    entities.computeIfAbsent(organisation(party.legalEntity()), name -> new ArrayList<>());
            List<NoteKey> own = of(party.code());
            for (int i = 0; i < own.size(); i++) {
                members.add(new Member.Witness(MemberName.of(party.code() + "/" + (i + 1)), own.get(i), ""));
            }
        }
        return new LegalEntities(entities);
    }

    /** A name of an organisation may have spaces, and may be that of a partner too. */
    static MemberName organisation(String legalEntity) {
        String name = URLEncoder.encode(legalEntity, StandardCharsets.UTF_8).replace("+", "%20");
        return MemberName.of("organisation:" + name);
    }
}
