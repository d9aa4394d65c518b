package nl.samentel.connector.synthetic.extract;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.Address;
import nl.samentel.connector.synthetic.region.Person;
import nl.samentel.connector.synthetic.region.Surname;
import nl.samentel.schema.event.Sex;
import org.jspecify.annotations.Nullable;

/** Writes people down as a partner does, with its errors. The same dice give the same errors. */
final class Clerk {
    private static final List<String> PLACEHOLDERS = List.of("111222333", "123456782", "111111110", "000000000");
    private static final double OTHERS_BSN = 0.003;
    private static final double WRONG_BIRTH = 0.006;
    private static final double SWAPPED_BIRTH = 0.005;
    private static final double VAGUE_BIRTH = 0.002;
    private static final double WRONG_SEX = 0.002;
    private static final double WRONG_ADDRESS = 0.007;

    private final Habits habits;
    private final Charset charset;

    Clerk(Habits habits, Charset charset) {
        this.habits = habits;
        this.charset = charset;
    }

    /** Writes a person down as on a day. */
    Written write(Person person, LocalDate day, Dice dice) {
        String bsn = bsn(person, dice, habits.bsn());
        Written.Birth birth = birth(person, dice);
        Sex sex = dice.chance(WRONG_SEX) ? dice.chance(0.5) ? Sex.U : other(person.sex()) : person.sex();
        Surname name = name(person, dice);
        boolean mistyped = dice.chance(habits.typo());
        boolean plain = dice.chance(habits.plainLetters());
        boolean garbled = !plain && dice.chance(habits.mojibake());
        String surname = mistyped ? Letters.mistyped(name.name(), dice) : name.name();
        return new Written(
                bsn,
                birth,
                sex,
                name.prefix(),
                letters(surname, plain, garbled, dice),
                letters(person.firstNames(), plain, garbled, dice),
                address(person, day, dice));
    }

    /** Returns the citizen service number as this partner knows it. */
    String bsn(Person person, Dice dice, double share) {
        boolean known = dice.chance(share);
        if (person.bsn().isEmpty() || !known) {
            return habits.noBsn();
        }
        if (dice.chance(habits.placeholder())) {
            return dice.pick(PLACEHOLDERS);
        }
        if (dice.chance(OTHERS_BSN)) {
            Person other = dice.pick(person.lastHousehold().everMembers());
            return other.bsn().orElse(habits.noBsn());
        }
        return person.bsn().orElse(habits.noBsn());
    }

    private static Written.Birth birth(Person person, Dice dice) {
        LocalDate date = person.birth();
        if (person.birthDateVague()) {
            return switch (person.number() % 4) {
                case 0 -> new Written.Birth(date.getYear(), 0, 0);
                case 1 -> new Written.Birth(date.getYear(), date.getMonthValue(), 0);
                case 2 -> new Written.Birth(date.getYear(), 1, 1);
                default -> new Written.Birth(date.getYear(), 7, 1);
            };
        }
        double kind = dice.fraction();
        if (kind < SWAPPED_BIRTH && date.getDayOfMonth() <= 12) {
            return new Written.Birth(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        }
        if (kind > 1 - WRONG_BIRTH) {
            return of(date.plusDays(List.of(1, -1, 10, 365, -365, 30).get(dice.below(6))));
        }
        return kind > 1 - WRONG_BIRTH - VAGUE_BIRTH ? new Written.Birth(date.getYear(), 0, 0) : of(date);
    }

    private static Written.Birth of(LocalDate date) {
        return new Written.Birth(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static Sex other(Sex sex) {
        return sex == Sex.F ? Sex.M : Sex.F;
    }

    /** Whoever uses a partner's name is now and then written with it, alone or beside the own name. */
    private Surname name(Person person, Dice dice) {
        Surname own = person.surname();
        boolean used = dice.chance(habits.partnerName());
        Surname other = person.spouse().map(Person::surname).orElse(own);
        if (!used || person.spouse().isEmpty()) {
            return own;
        }
        return switch (person.nameUse()) {
            case 'P' -> other;
            case 'V' -> new Surname(other.prefix(), other.name() + "-" + own.full());
            case 'N' -> new Surname(own.prefix(), own.name() + "-" + other.full());
            default -> own;
        };
    }

    private String letters(String text, boolean plain, boolean garbled, Dice dice) {
        if (!Letters.marked(text)) {
            return text;
        }
        String written = plain ? Letters.plain(text) : garbled ? Letters.garbled(text) : text;
        return Letters.fitting(written, charset, dice);
    }

    private @Nullable Address address(Person person, LocalDate day, Dice dice) {
        boolean old = dice.chance(habits.oldAddress());
        boolean wrong = dice.chance(WRONG_ADDRESS);
        Address now = person.addressAt(day).orElse(null);
        Address address = old ? person.addressAt(day.minusYears(1)).orElse(now) : now;
        if (address == null || !wrong || address.institution()) {
            return address;
        }
        boolean number = dice.chance(0.5);
        return new Address(
                address.pc4(),
                number ? address.letters() : address.letters().charAt(0) + "X",
                address.street(),
                number ? address.number() + 2 : address.number(),
                address.letter(),
                address.addition(),
                false);
    }
}
