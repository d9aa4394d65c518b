package nl.samentel.connector.extract;

import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.pseudonymiser.tag.TagMaker;
import nl.samentel.schema.role.PartnerRole;

/**
 * What every row of an extract is judged by.
 *
 * @param role what the partner may deliver
 * @param tagger makes tags
 * @param ids makes ids that serve within this partner
 * @param objections persons who are left out
 * @param institutions addresses without household tag
 * @param period days that are delivered
 * @param population persons by BSN; without persons when no part is joined
 */
record ExtractContext(
        PartnerRole role,
        TagMaker tagger,
        LocalIds ids,
        ObjectionRegister objections,
        Institutions institutions,
        Period period,
        Population population) {}
