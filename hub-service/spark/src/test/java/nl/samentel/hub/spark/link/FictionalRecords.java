package nl.samentel.hub.spark.link;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.SplittableRandom;
import nl.samentel.hub.linkage.LinkageInput;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.TagType;

/**
 * Records of fictional persons at five partners, of whom two do not know the citizen's number or first names: with families, twins, a home of many,
 * moves, misspelt names, wrong and double numbers, secret addresses, and records that tell nobody apart.
 */
public final class FictionalRecords {
    /** How many records a person has. */
    public static final double OF_A_PERSON = 7.5;

    private static final int PARTNERS = 5;
    private static final int OF_THE_HOME = 60;
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final AgeBand[] AGES = {AgeBand.AGE_04_11, AgeBand.AGE_12_17, AgeBand.AGE_25_44, AgeBand.UNKNOWN};

    private final SplittableRandom random;
    private final LinkageInput input = LinkageInput.expecting(16);
    private final int persons;
    private int records;
    private int doubled;

    private FictionalRecords(int persons, long seed) {
        this.persons = persons;
        this.random = new SplittableRandom(seed);
    }

    /** A person: the facts that tags are made from, as numbers. */
    private record Person(int number, int surname, int first, int date, int sex, int address) {
        Person moved(int elsewhere) {
            return new Person(number, surname, first, date, sex, elsewhere);
        }

        Person misspelt(int other) {
            return new Person(number, other, first, date, sex, address);
        }

        Person called(int other) {
            return new Person(number, surname, other, date, sex, address);
        }

        Person numbered(int other) {
            return new Person(other, surname, first, date, sex, address);
        }
    }

    /**
     * An input.
     *
     * @param doubled how many of its records have two numbers
     */
    public record Made(LinkageInput input, int records, int doubled) {}

    /** Makes an input; the same for the same seed. */
    public static Made of(int persons, long seed) {
        FictionalRecords made = new FictionalRecords(persons, seed);
        Person before = made.person(0);
        for (int number = 0; number < persons; number++) {
            before = made.random.nextInt(15) == 0 ? made.twin(number, before) : made.person(number);
            made.addAll(before);
        }
        return new Made(made.input, made.records, made.doubled);
    }

    private Person person(int number) {
        int address = number < OF_THE_HOME ? 0 : number / 3;
        int surname = number < OF_THE_HOME ? random.nextInt(900) : address * 7 % 900;
        return new Person(number, surname, random.nextInt(400), random.nextInt(20_000), random.nextInt(2), address);
    }

    /** Twins have the same initial: who does not know their first names or numbers cannot tell them apart. */
    private Person twin(int number, Person other) {
        int first = other.first / 20 * 20 + random.nextInt(20);
        return new Person(number, other.surname, first, other.date, other.sex, other.address);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private void addAll(Person person) {
        for (int partner = 0; partner < PARTNERS; partner++) {
            for (int times = random.nextInt(4); times > 0; times--) {
                add(partner, changed(person));
            }
        }
    }

    private Person changed(Person person) {
        Person changed = chance(12) ? person.moved(persons + random.nextInt(persons)) : person;
        changed = chance(25) ? changed.misspelt(changed.surname / 3 * 3 + random.nextInt(3)) : changed;
        changed = chance(25) ? changed.called(random.nextInt(400)) : changed;
        return chance(150) ? changed.numbered(random.nextInt(persons)) : changed;
    }

    private void add(int partner, Person person) {
        int record = input.addRecord(partner, FIRST.plusDays(random.nextInt(1500)), AGES[person.date % AGES.length]);
        records++;
        if (partner < 3 && !chance(10)) {
            tag(record, TagType.BSN, person.number);
        }
        if (partner < 3 && chance(300)) {
            tag(record, TagType.BSN, random.nextInt(persons));
            doubled++;
        }
        if (person.date % 9 == 0) {
            input.addGroup(record, person.date % 4);
        }
        if (chance(40)) {
            tag(record, TagType.SURNAME_ADDR, person.surname, person.address);
        } else {
            addName(record, person, partner < 3 && !chance(5));
            addAddress(record, person);
        }
    }

    private void addName(int record, Person person, boolean inFull) {
        int sound = person.surname / 3;
        int initial = person.first / 20;
        tag(record, TagType.NAME_DOB_SEX, person.surname, initial, person.date, person.sex);
        tag(record, TagType.INITIAL_DOB_SEX, initial, person.date, person.sex);
        tag(record, TagType.SOUND_DOB, sound, person.date);
        tag(record, TagType.SOUND_DIGITS, sound, initial, person.date % 3_000);
        if (inFull) {
            tag(record, TagType.FIRST_NAME_DOB, person.first, person.date);
        }
    }

    private void addAddress(int record, Person person) {
        int sound = person.surname / 3;
        int initial = person.first / 20;
        int area = person.address / 500;
        if (chance(40)) {
            input.hideAddress(record);
            return;
        }
        tag(record, TagType.ADDRESS, person.address);
        tag(record, TagType.ADDRESS_BASE, person.address);
        tag(record, TagType.ADDR_DOB_SEX, person.address, person.date, person.sex);
        tag(record, TagType.ADDR_DOB, person.address, person.date);
        tag(record, TagType.INITIAL_ADDR_DOB_SEX, initial, person.address, person.date, person.sex);
        tag(record, TagType.SOUND_YEAR_PC4, sound, initial, person.date / 365, area);
        tag(record, TagType.SOUND_ADDR, sound, initial, person.address);
        tag(record, TagType.DOB_SEX_PC4, person.date, person.sex, area);
        tag(record, TagType.SURNAME_ADDR, person.surname, person.address);
    }

    private void tag(int record, TagType type, int... facts) {
        long mixed = type.ordinal() + 1;
        for (int fact : facts) {
            mixed = new SplittableRandom(mixed * 31 + fact).nextLong();
        }
        ByteBuffer tag = ByteBuffer.allocate(32).putLong(mixed).putLong(new SplittableRandom(mixed).nextLong());
        input.addTag(record, type, tag.array());
    }
}
