package nl.samentel.connector.desk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.agreement.Revocation;
import nl.samentel.connector.agreement.Signing;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.keys.Identity;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Party;

/** The agreement: read all of it, compare its fingerprint, sign or revoke. */
final class AgreementPages {
    private final Office office;

    AgreementPages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/agreement", this::show);
        routes.post("/agreement/sign", this::sign);
        routes.post("/agreement/revoke", this::revoke);
    }

    /**
     * A partner in the agreement.
     *
     * @param party what is agreed with it
     * @param own true when it is this partner
     * @param signed true when it signed
     * @param revoked true when it took its signature back
     * @param key fingerprint of its keys, or empty
     */
    record Shown(Party party, boolean own, boolean signed, boolean revoked, String key) {}

    private Response show(Visit visit, String rest) throws CommandFailure {
        DeskTexts texts = visit.texts();
        Signing signing = Signing.of(office.desk(texts.phrases()));
        Agreement agreement = signing.offer().document().agreement();
        Map<String, Object> data = new HashMap<>();
        data.put("agreement", agreement);
        data.put("name", texts.dutch() ? agreement.titleNl() : agreement.titleEn());
        data.put("digest", signing.offer().document().digest());
        data.put("parties", parties(signing));
        data.put("questions", signing.questions());
        data.put("change", signing.change().orElse(null));
        data.put("signed", signing.signedHere());
        data.put("done", visit.request().query("done"));
        return visit.page("agreement", "agreement.title", data);
    }

    private List<Shown> parties(Signing signing) {
        List<Shown> parties = new ArrayList<>();
        for (Party party : signing.offer().document().agreement().parties()) {
            parties.add(new Shown(
                    party,
                    party.code().equals(office.settings.partner()),
                    signing.offer().signatures().containsKey(party.code()),
                    signing.offer().revocations().containsKey(party.code()),
                    signing.roster().of(party.code()).map(Identity::fingerprint).orElse("")));
        }
        return parties;
    }

    private Response sign(Visit visit, String rest) throws BadRequest, CommandFailure {
        Map<String, String> form = visit.request().form();
        if (!form.getOrDefault("read", "").equals("yes")) {
            throw new CommandFailure(ExitCode.REFUSED, "sign.declined");
        }
        Signing.of(office.desk(visit.texts().phrases())).sign(form.getOrDefault("digest", ""));
        return Response.to(visit.to("/agreement?done=signed"));
    }

    private Response revoke(Visit visit, String rest) throws BadRequest, CommandFailure {
        Desk desk = office.desk(visit.texts().phrases());
        Revocation revocation = Revocation.of(desk);
        if (revocation.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.nothing");
        }
        if (!visit.request().form().getOrDefault("sure", "").equals("yes")) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.declined");
        }
        revocation.revoke();
        return Response.to(visit.to("/agreement?done=revoked"));
    }
}
