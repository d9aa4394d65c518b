package nl.samentel.hub.inquiry;

import java.security.SecureRandom;
import java.time.Clock;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.GateCheck;
import nl.samentel.hub.disclosure.OverlapGate;

/**
 * The use cases of preliminary agreements, wired together.
 *
 * @param inquiries proposes and signs
 * @param findings takes profiles and reports
 * @param relay relays and counts overlaps
 * @param gate keeps the schema from being agreed while findings are pending
 */
public record InquiryDesk(Inquiries inquiries, Findings findings, OverlapRelay relay, GateCheck gate) {
    /** Wires the use cases. */
    public static InquiryDesk of(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            AgreementStore agreements,
            Catalogues catalogues,
            InquiryStore store,
            Clock clock,
            SecureRandom random) {
        UnderInquiry under = new UnderInquiry(datalabs, agreements, catalogues, store, clock);
        Findings findings = new Findings(unit, log, store, under);
        return new InquiryDesk(
                new Inquiries(unit, log, datalabs, agreements, catalogues, store, under),
                findings,
                new OverlapRelay(unit, log, store, under, new OverlapGate(random)),
                new SufficiencyGate(under, findings));
    }
}
