package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.schema.event.SubjectRole;

/** Decides who in a family is involved in a report of some nature, and how. */
final class Casting {
    private static final double FORMER_PARTNER = 0.45;
    private static final int ELDERLY = 65;

    private final Dice dice;
    private final Relatives relatives;

    Casting(Dice dice, Relatives relatives) {
        this.dice = dice;
        this.relatives = relatives;
    }

    /** Returns those involved; none if the family does not fit the nature. */
    List<Subject> cast(Household family, LocalDate day, Nature nature) {
        List<Person> children = new ArrayList<>();
        List<Person> adults = new ArrayList<>();
        for (Person person : family.members(day)) {
            (person.ageAt(day) < 18 ? children : adults).add(person);
        }
        if (adults.isEmpty()) {
            return List.of();
        }
        return switch (nature) {
            case CHILD_ABUSE -> childAbuse(family, day, adults, children);
            case PARTNER_VIOLENCE -> partners(family, day, adults, children);
            case VIOLENCE_AGAINST_PARENTS -> againstParents(day, adults, children);
            case ELDER_ABUSE -> elders(family, day, adults);
            case HONOUR_RELATED -> family.members(day).size() < 2 ? List.of() : everybody(adults, children);
            case OTHER_DV, OTHER_PROBLEMS, UNKNOWN -> everybody(adults, children);
        };
    }

    private List<Subject> childAbuse(Household family, LocalDate day, List<Person> adults, List<Person> children) {
        List<Subject> cast = new ArrayList<>();
        boolean all = dice.chance(0.75);
        Person first = children.isEmpty() ? null : dice.pick(children);
        for (Person child : children) {
            if (all || child == first) {
                cast.add(Subject.of(child, SubjectRole.CHILD_VICTIM));
            }
        }
        if (first == null) {
            return List.of();
        }
        List<Person> parents = adults.stream().filter(Person::head).toList();
        for (Person parent : parents) {
            boolean suspect = parents.size() == 1 ? dice.chance(0.6) : dice.chance(0.55);
            cast.add(Subject.of(parent, suspect ? SubjectRole.PERPETRATOR : SubjectRole.FAMILY_MEMBER));
        }
        if (parents.size() == 1 && dice.chance(FORMER_PARTNER)) {
            relatives
                    .former(family, parents.get(0), day)
                    .ifPresent(p -> cast.add(Subject.of(p, SubjectRole.PERPETRATOR)));
        }
        return cast;
    }

    private List<Subject> partners(Household family, LocalDate day, List<Person> adults, List<Person> children) {
        List<Person> heads = adults.stream().filter(Person::head).toList();
        if (heads.isEmpty()) {
            return List.of();
        }
        List<Subject> cast = new ArrayList<>();
        int victim = heads.size() > 1 && heads.get(1).sex() != heads.get(0).sex() && dice.chance(0.15) ? 1 : 0;
        cast.add(Subject.of(heads.get(victim), SubjectRole.ADULT_VICTIM));
        for (Person child : children) {
            cast.add(Subject.of(child, dice.chance(0.7) ? SubjectRole.CHILD_VICTIM : SubjectRole.FAMILY_MEMBER));
        }
        Optional<Person> other =
                heads.size() > 1 ? Optional.of(heads.get(1 - victim)) : relatives.former(family, heads.get(0), day);
        if (other.isEmpty()) {
            return List.of();
        }
        cast.add(Subject.of(other.get(), SubjectRole.PERPETRATOR));
        return cast;
    }

    private List<Subject> againstParents(LocalDate day, List<Person> adults, List<Person> children) {
        List<Person> offspring = new ArrayList<>(children);
        offspring.removeIf(c -> c.ageAt(day) < 12);
        adults.stream().filter(a -> !a.head()).forEach(offspring::add);
        if (offspring.isEmpty()) {
            return List.of();
        }
        List<Subject> cast = new ArrayList<>();
        adults.stream().filter(Person::head).forEach(p -> cast.add(Subject.of(p, SubjectRole.ADULT_VICTIM)));
        cast.add(Subject.of(dice.pick(offspring), SubjectRole.PERPETRATOR));
        return cast.size() < 2 ? List.of() : cast;
    }

    private List<Subject> elders(Household family, LocalDate day, List<Person> adults) {
        List<Person> old = adults.stream().filter(a -> a.ageAt(day) >= ELDERLY).toList();
        if (old.isEmpty()) {
            return List.of();
        }
        List<Subject> cast = new ArrayList<>();
        Person victim = old.get(0);
        cast.add(Subject.of(victim, SubjectRole.ADULT_VICTIM));
        for (Person other : adults) {
            if (other != victim) {
                cast.add(Subject.of(other, SubjectRole.PERPETRATOR));
            }
        }
        if (cast.size() < 2 || dice.chance(0.3)) {
            relatives.child(family, victim, day).ifPresent(c -> cast.add(Subject.of(c, SubjectRole.PERPETRATOR)));
        }
        return cast;
    }

    private List<Subject> everybody(List<Person> adults, List<Person> children) {
        List<Subject> cast = new ArrayList<>();
        adults.forEach(a -> cast.add(Subject.of(a, SubjectRole.FAMILY_MEMBER)));
        children.forEach(
                c -> cast.add(Subject.of(c, dice.chance(0.5) ? SubjectRole.CHILD_VICTIM : SubjectRole.FAMILY_MEMBER)));
        return cast.size() > 8 ? cast.subList(0, 3) : cast;
    }
}
