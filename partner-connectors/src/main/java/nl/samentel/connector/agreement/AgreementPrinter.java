package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.List;
import nl.samentel.connector.hub.AgreementOffer;
import nl.samentel.connector.keys.Identity;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.AgreementChange;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.roster.Roster;

/** Prints an agreement so that a person can read all of it before signing. */
final class AgreementPrinter {
    private final PrintWriter out;
    private final Phrases phrases;

    AgreementPrinter(PrintWriter out, Phrases phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    void print(AgreementOffer offer, Roster roster) {
        Agreement agreement = offer.document().agreement();
        boolean dutch = phrases.locale().getLanguage().equals("nl");
        line("title", dutch ? agreement.titleNl() : agreement.titleEn());
        line("version", agreement.version());
        line("purpose", agreement.purpose());
        line("basis", agreement.legalBasis());
        line("questions", String.join(", ", agreement.questions()));
        line("dates", agreement.from(), agreement.until(), agreement.destroyBy());
        line(
                "disclosure",
                agreement.disclosure().minPersons(),
                agreement.disclosure().minHouseholds(),
                agreement.disclosure().perPerson(),
                agreement.disclosure().noise().deviation(),
                agreement.disclosure().cells().perAnalyst(),
                agreement.disclosure().cells().inAll());
        agreement.disclosure().regimes().forEach(r -> line("regime", r.question(), r.regime()));
        line("schema", agreement.schema().hex().substring(0, 16));
        line("keys", agreement.epoch(), agreement.keyCustodian());
        for (Party party : agreement.parties()) {
            party(party, offer, roster);
        }
        out.println();
        line("fingerprint", offer.document().digest().spoken());
        line("digest", offer.document().digest().hex());
        out.flush();
    }

    private void party(Party party, AgreementOffer offer, Roster roster) {
        out.println();
        out.println(party.code() + "  " + party.legalEntity() + "  "
                + say(offer.signatures().containsKey(party.code()) ? "signed" : "not.signed"));
        part("events", party.eventTypes());
        part("fields", party.fields());
        part("tags", party.tagTypes());
        if (!party.bsnBasis().isEmpty()) {
            part("bsn", List.of(party.bsnBasis()));
        }
        part("persons", List.of(phrases.number(party.persons())));
        if (party.permission() != Permission.NONE) {
            part("permission", List.of(say("permission." + party.permission())));
        }
        roster.of(party.code()).ifPresent(entry -> part("key", List.of(Identity.fingerprint(entry))));
    }

    void changes(AgreementChange change) {
        out.println(say(change.light() ? "change.light" : "change.title"));
        change.lines().forEach(line -> {
            out.println("  " + line.field());
            if (!line.removed().isEmpty()) {
                out.println("    - " + line.removed());
            }
            if (!line.added().isEmpty()) {
                out.println("    + " + line.added());
            }
        });
        out.flush();
    }

    private void part(String key, List<String> values) {
        out.println("  " + phrases.say("agreement." + key, String.join(", ", values)));
    }

    private void line(String key, Object... values) {
        out.println(phrases.say(
                "agreement." + key,
                java.util.Arrays.stream(values).map(String::valueOf).toArray()));
    }

    private String say(String key) {
        return phrases.say("agreement." + key);
    }
}
