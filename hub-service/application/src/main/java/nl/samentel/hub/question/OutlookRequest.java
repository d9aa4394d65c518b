package nl.samentel.hub.question;

import nl.samentel.hub.counting.Outlook.Expected;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/**
 * What somebody wants an outlook of.
 *
 * @param expected whom the question is expected to be about
 * @param minPersons least persons in a cell that is shown
 * @param deviation most that noise adds or takes off
 * @param variance its variance
 * @param blocked values from 1 to this never appear
 */
public record OutlookRequest(Expected expected, int minPersons, int deviation, int variance, int blocked) {
    /**
     * Returns the profile.
     *
     * @throws ProblemException invalid-request with what to change if there is no such noise
     */
    public DisclosureProfile profile() {
        DisclosureProfile usual = DisclosureProfile.DEFAULT;
        try {
            return new DisclosureProfile(
                    minPersons,
                    usual.minHouseholds(),
                    usual.perPerson(),
                    new NoiseDesign(deviation, variance, blocked));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, String.valueOf(e.getMessage()), e);
        }
    }
}
