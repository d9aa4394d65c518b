package nl.samentel.hub.linkage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.TagType;

/** Fictional records for tests: words stand for what a connector would have made tags from. */
final class Records {
    private record Tagged(TagType type, String word) {}

    private record Row(int partner, LocalDate date, AgeBand age, List<Tagged> tags) {}

    private final List<Row> rows = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();

    /** Adds a record; words (which stand for address and birth date together in addr and init) are {@code bsn:1 name:a addr:x init:j/x full:x-bis base:x} in any order. */
    int add(int partner, String date, AgeBand age, String words) {
        List<Tagged> tags = new ArrayList<>();
        for (String word : words.isBlank() ? new String[0] : words.split(" ", -1)) {
            TagType type = switch (word.substring(0, word.indexOf(':'))) {
                case "bsn" -> TagType.BSN;
                case "name" -> TagType.NAME_DOB_SEX;
                case "addr" -> TagType.ADDR_DOB_SEX;
                case "init" -> TagType.INITIAL_ADDR_DOB_SEX;
                case "sound" -> TagType.SOUND_ADDR;
                case "year" -> TagType.SOUND_YEAR_PC4;
                case "family" -> TagType.SURNAME_ADDR;
                case "full" -> TagType.ADDRESS;
                case "base" -> TagType.ADDRESS_BASE;
                default -> throw new IllegalArgumentException(word);
            };
            tags.add(new Tagged(type, word));
        }
        rows.add(new Row(partner, LocalDate.parse(date), age, tags));
        return rows.size() - 1;
    }

    int adult(int partner, String words) {
        return add(partner, "2021-06-01", AgeBand.AGE_25_44, words);
    }

    int child(int partner, String words) {
        return add(partner, "2021-06-01", AgeBand.AGE_04_11, words);
    }

    /** Adds a record whose address is secret. */
    int hiding(int partner, String date, String words) {
        int record = add(partner, date, AgeBand.AGE_25_44, words);
        hidden.add(record);
        return record;
    }

    int size() {
        return rows.size();
    }

    LinkageResult link() {
        return link(LinkageProfile.DEFAULT);
    }

    LinkageResult link(LinkageProfile profile) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        return Linkage.link(input(order), profile);
    }

    /** Links a shuffled copy and gives persons and households by original record. */
    int[][] linkShuffled(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        LinkageResult result = Linkage.link(input(order), LinkageProfile.DEFAULT);
        int[][] mapped = new int[2][rows.size()];
        for (int i = 0; i < order.size(); i++) {
            mapped[0][order.get(i)] = result.person(i);
            mapped[1][order.get(i)] = result.household(i);
        }
        return mapped;
    }

    /** Says for each record which BSN counts, -1 when none does. */
    int[] numbers() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        BsnEvidence evidence = Linkage.evidence(input(order));
        return order.stream().mapToInt(evidence::number).toArray();
    }

    /** Returns all records in the order in which they were added. */
    LinkageInput input() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        return input(order);
    }

    private LinkageInput input(List<Integer> order) {
        LinkageInput input = LinkageInput.expecting(0);
        for (int at : order) {
            Row row = rows.get(at);
            int record = input.addRecord(row.partner(), row.date(), row.age());
            if (hidden.contains(at)) {
                input.hideAddress(record);
            }
            for (Tagged tag : row.tags()) {
                input.addTag(record, tag.type(), bytes(tag.word()));
            }
        }
        return input;
    }

    static byte[] bytes(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
