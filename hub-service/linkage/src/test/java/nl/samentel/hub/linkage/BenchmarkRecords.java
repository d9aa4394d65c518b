package nl.samentel.hub.linkage;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.SplittableRandom;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.TagType;

/**
 * Fictional records for measuring, made one by one so that making them needs no memory. Three persons share an address; a postcode
 * area has 4,500 inhabitants. Five of eight partners know the citizen's number. One record in ten has another address, one in
 * twenty another name.
 *
 * @param records how many
 * @param persons of how many persons
 * @param dense whether records carry all types of tags, or those of the first profiles
 */
record BenchmarkRecords(int records, int persons, boolean dense) {
    private static final LocalDate BASE = LocalDate.of(2019, 1, 1);
    private static final int DATES = 30_000;
    private static final int SOUNDS = 3_000;
    private static final int INITIALS = 20;

    /** Told each tag, record after record. */
    interface Sink {
        /**
         * Takes a tag.
         *
         * @param record the first tag of a record comes with a record that is one higher than the last
         * @param tag 32 bytes; changed afterwards
         */
        void tag(int record, TagType type, byte[] tag);
    }

    /** Collects the records as the hub does. */
    LinkageInput input() {
        LinkageInput input = LinkageInput.expecting(records);
        SplittableRandom random = new SplittableRandom(6);
        for (int record = 0; record < records; record++) {
            input.addRecord(partner(record), BASE.plusDays(random.nextInt(1600)), AgeBand.AGE_25_44);
        }
        make(input::addTag);
        return input;
    }

    /** Returns the first 64 bits of one tag of each record. */
    long[] keys() {
        long[] keys = new long[records];
        make((record, type, tag) -> {
            if (type == TagType.NAME_DOB_SEX) {
                keys[record] = ByteBuffer.wrap(tag).getLong();
            }
        });
        return keys;
    }

    private static int partner(int record) {
        return (int) (Mix.of(record) >>> 61);
    }

    private void make(Sink sink) {
        SplittableRandom random = new SplittableRandom(5);
        byte[] tag = new byte[32];
        for (int record = 0; record < records; record++) {
            int person = random.nextInt(persons);
            int address = random.nextInt(10) == 0 ? persons + person / 3 : person / 3;
            int name = random.nextInt(20) == 0 ? persons + random.nextInt(persons) : person;
            if (partner(record) < 5) {
                add(sink, record, TagType.BSN, person, 0, tag);
            }
            addPerson(sink, record, person, name, address, tag);
        }
    }

    private void addPerson(Sink sink, int record, int person, int name, int address, byte[] tag) {
        add(sink, record, TagType.NAME_DOB_SEX, name, person, tag);
        add(sink, record, TagType.ADDR_DOB_SEX, person, address, tag);
        add(sink, record, TagType.INITIAL_ADDR_DOB_SEX, person, address, tag);
        add(sink, record, TagType.ADDRESS, 0, address, tag);
        add(sink, record, TagType.ADDRESS_BASE, 1, address, tag);
        if (dense) {
            addCoarse(sink, record, person, name, address, tag);
        }
    }

    private void addCoarse(Sink sink, int record, int person, int name, int address, byte[] tag) {
        int date = choice(person, 1, DATES);
        int sex = choice(person, 2, 2);
        int initial = choice(person, 3, INITIALS);
        int sound = choice(name / 3, 4, SOUNDS) * INITIALS + initial;
        int area = address / 1_500;
        add(sink, record, TagType.INITIAL_DOB_SEX, date * 2 + sex, initial, tag);
        add(sink, record, TagType.SOUND_DOB, sound / INITIALS, date, tag);
        add(sink, record, TagType.SOUND_DIGITS, sound, date % 5_000, tag);
        add(sink, record, TagType.SOUND_YEAR_PC4, sound, area * 80 + date % 80, tag);
        add(sink, record, TagType.SOUND_ADDR, sound, address, tag);
        add(sink, record, TagType.ADDR_DOB, date, address, tag);
        add(sink, record, TagType.DOB_SEX_PC4, date * 2 + sex, area, tag);
        add(sink, record, TagType.SURNAME_ADDR, name / 3, address, tag);
    }

    /** Facts of a person do not depend on each other. */
    private static int choice(int of, int fact, int values) {
        return (int) Long.remainderUnsigned(Mix.of((long) of * 16 + fact), values);
    }

    private static void add(Sink sink, int record, TagType type, int one, int other, byte[] tag) {
        long first = Mix.of(((long) one << 32 | other) * 31 + type.ordinal());
        ByteBuffer.wrap(tag).putLong(first).putLong(Mix.of(first));
        sink.tag(record, type, tag);
    }
}
