package nl.samentel.hub.counting;

import java.util.Optional;
import java.util.Set;

/** Says how many links between the records of some partners are expected to be missing. */
public interface MissingLinks {
    /**
     * Links that are missing less those that are false, as a share of the links there should be; below 0 when more are false.
     *
     * @param least lower end of what is likely, -1 to 1
     * @param most upper end
     */
    record Net(double least, double most) {}

    /**
     * Returns what is expected of the links between and within partners, if there are enough of them to say it.
     *
     * @param roles codes of the partners' roles
     * @param groups whether the persons of target groups are told apart, of whom more may be missing
     */
    Optional<Net> of(Set<String> roles, boolean groups);
}
