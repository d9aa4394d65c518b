package nl.samentel.hub.inquiry;

import java.time.LocalDate;
import java.util.List;
import nl.samentel.schema.inquiry.Inquiry;

/**
 * What a manager proposes to find out.
 *
 * @param purpose what it is for
 * @param legalBasis articles of law on which it rests
 * @param questions ids of registered questions
 * @param dataFrom first day of the records that are looked at
 * @param dataTo first day after them
 * @param minPersons least persons in a cell that would be shown
 * @param overlapTags types of person tag by which overlap is counted
 * @param from first day on which it holds
 * @param until first day on which it no longer holds
 * @param parties the partners
 */
public record InquiryProposal(
        String purpose,
        String legalBasis,
        List<String> questions,
        LocalDate dataFrom,
        LocalDate dataTo,
        int minPersons,
        List<String> overlapTags,
        LocalDate from,
        LocalDate until,
        List<Inquiry.Party> parties) {
    /** Copies the lists. */
    public InquiryProposal {
        questions = List.copyOf(questions);
        overlapTags = List.copyOf(overlapTags);
        parties = List.copyOf(parties);
    }
}
