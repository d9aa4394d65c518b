package nl.samentel.hub.paperwork;

import java.util.List;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Party;

/** Writes the record of the supply of police data that article 32 of the Wpg asks for, of the police partners alone. */
final class PoliceSupply {
    private PoliceSupply() {}

    static List<Section> sections(Dossier all, Words words) {
        Draft draft = new Draft(words);
        for (PartnerId partner :
                all.police().stream().sorted(PoliceSupply::byCode).toList()) {
            supply(draft, all.of(partner), partner);
        }
        return draft.done();
    }

    private static int byCode(PartnerId one, PartnerId other) {
        return one.code().compareTo(other.code());
    }

    private static void supply(Draft draft, Dossier own, PartnerId partner) {
        AgreementParts agreed = new AgreementParts(draft, own);
        RecordParts records = new RecordParts(draft, own);
        List<Party> party = own.parties().stream()
                .filter(p -> p.code().equals(partner.code()))
                .toList();
        draft.section("police.supplier")
                .fact("police.partner", partner.code())
                .fact("police.entity", party.stream().map(Party::legalEntity).findFirst())
                .open("open.police.officer", "open.police.decision");
        draft.section("police.recipient");
        records.state();
        agreed.identity();
        draft.fact("agreement.purpose", own.agreement().map(Agreement::purpose)).open("open.police.recipient");
        draft.section("police.permission");
        records.permissions();
        draft.open(
                "open.police.basis",
                "open.police.interest",
                "open.police.burden",
                "open.police.without",
                "open.police.harm");
        draft.section("police.data");
        agreed.data(party.stream());
        draft.section("police.deliveries");
        records.deliveries();
        records.withdrawals();
        draft.section("police.end");
        agreed.retention();
        draft.open("open.police.keep", "open.place", "open.signature");
    }
}
