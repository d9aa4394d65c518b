package nl.samentel.hub.linkage;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import nl.samentel.hub.linkage.pair.TagColumn;
import nl.samentel.hub.linkage.pair.TagGroups;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.TagType;

/**
 * Prints linked records per second against joining the same number of records on one key in the same run, once by
 * sorting and once by hashing.
 */
public final class LinkBenchmark {
    private static final int RECORDS = 1_000_000;
    private static final int PERSONS = 100_000;
    private static final LocalDate BASE = LocalDate.of(2019, 1, 1);

    private LinkBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) {
        for (int round = 0; round < 2; round++) {
            run(round == 1);
        }
    }

    private static void run(boolean print) {
        LinkageInput input = input();
        long tags = 0;
        for (TagType type : TagType.values()) {
            tags += input.column(type).size();
        }
        TagColumn name = input.column(TagType.NAME_DOB_SEX);
        double sort = seconds(() -> {
            long[] keys = new long[name.size()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = name.high(i);
            }
            Arrays.sort(keys);
        });
        double hash = seconds(() -> TagGroups.of(name));
        double link = seconds(() -> Linkage.link(input, LinkageProfile.DEFAULT));
        if (print) {
            System.out.printf(Locale.ROOT, "%,d records of %,d persons with %,d tags%n", RECORDS, PERSONS, tags);
            print("sort join on one key (baseline)", sort, sort);
            print("hash join on one key", hash, sort);
            print("link persons and households", link, sort);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String what, double seconds, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "%-36s %6.2f s %,12.0f records/s  %5.2f x the time%n",
                what,
                seconds,
                RECORDS / seconds,
                seconds / baseline);
    }

    /** Nine in ten records of a person at a partner have the same tags; one in twenty has another name. */
    private static LinkageInput input() {
        SplittableRandom random = new SplittableRandom(5);
        LinkageInput input = LinkageInput.expecting(RECORDS);
        byte[] tag = new byte[32];
        for (int i = 0; i < RECORDS; i++) {
            int person = random.nextInt(PERSONS);
            int partner = random.nextInt(8);
            int address = random.nextInt(10) == 0 ? PERSONS + person / 3 : person / 3;
            int name = random.nextInt(20) == 0 ? PERSONS + random.nextInt(PERSONS) : person;
            int record = input.addRecord(partner, BASE.plusDays(random.nextInt(1600)), AgeBand.AGE_25_44);
            if (partner < 5) {
                add(input, record, TagType.BSN, person, 0, tag);
            }
            addPerson(input, record, person, name, address, tag);
        }
        return input;
    }

    private static void addPerson(LinkageInput input, int record, int person, int name, int address, byte[] tag) {
        int date = person % 25_000;
        int initial = person / 25_000 % 20;
        int sound = name % 3_000;
        add(input, record, TagType.NAME_DOB_SEX, name, person, tag);
        add(input, record, TagType.ADDR_DOB_SEX, person, address, tag);
        add(input, record, TagType.INITIAL_ADDR_DOB_SEX, person, address, tag);
        add(input, record, TagType.INITIAL_DOB_SEX, date, initial, tag);
        add(input, record, TagType.SOUND_DOB, sound, date, tag);
        add(input, record, TagType.SOUND_DIGITS, sound, date % 5_000 * 20 + initial, tag);
        add(input, record, TagType.SOUND_YEAR_PC4, sound, (address % 400 * 80 + date % 80) * 20 + initial, tag);
        add(input, record, TagType.SOUND_ADDR, sound * 20 + initial, address, tag);
        add(input, record, TagType.ADDR_DOB, date, address, tag);
        add(input, record, TagType.DOB_SEX_PC4, date, address % 400, tag);
        add(input, record, TagType.SURNAME_ADDR, name / 3, address, tag);
        add(input, record, TagType.ADDRESS, 0, address, tag);
        add(input, record, TagType.ADDRESS_BASE, 1, address, tag);
    }

    private static void add(LinkageInput input, int record, TagType type, int one, int other, byte[] tag) {
        SplittableRandom bytes = new SplittableRandom(((long) one << 32 | other) * 31 + type.ordinal());
        ByteBuffer.wrap(tag).putLong(bytes.nextLong()).putLong(bytes.nextLong());
        input.addTag(record, type, tag);
    }
}
