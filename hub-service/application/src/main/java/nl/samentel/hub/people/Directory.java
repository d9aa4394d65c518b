package nl.samentel.hub.people;

import java.util.List;

/** The accounts at the identity provider. */
public interface Directory {
    /**
     * Lists the people who have a role, in order of name.
     *
     * @throws nl.samentel.hub.problem.ProblemException admission-off if the hub has no client for that, unavailable if
     *     the identity provider does not answer
     */
    List<Person> people();
}
