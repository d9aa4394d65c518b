package nl.samentel.schema.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.samentel.schema.line.Decimal;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.LineReader;
import nl.samentel.schema.line.Utf8;
import nl.samentel.schema.note.NoteKey;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a policy. Octets stay what they are until one is part of the name of a key. */
final class PolicyReader {
    private final List<KnownLog> logs = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private @Nullable MemberName quorum;

    Policy read(byte[] bytes) throws FormatException {
        if (bytes.length > Policy.LONGEST) {
            throw new FormatException("The policy is longer than " + Policy.LONGEST + " bytes.");
        }
        LineReader lines = new LineReader(new String(bytes, StandardCharsets.ISO_8859_1));
        try {
            while (!lines.atEnd()) {
                read(lines.next());
            }
            if (quorum == null) {
                throw new FormatException("The policy has no line for the quorum.");
            }
            return new Policy(logs, members, quorum);
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is no policy: " + e.getMessage());
        }
    }

    private void read(String line) throws FormatException {
        if (line.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F)) {
            throw new FormatException("A policy has no control characters but tabs and newlines.");
        }
        List<String> items = Arrays.stream(line.split("[ \t]+"))
                .filter(item -> !item.isEmpty())
                .toList();
        if (!items.isEmpty() && !items.get(0).startsWith("#")) {
            define(items.get(0), items.subList(1, items.size()));
        }
    }

    private void define(String keyword, List<String> items) throws FormatException {
        switch (keyword) {
            case "log" -> {
                require(items, 1, 2);
                logs.add(new KnownLog(key(items.get(0)), url(items, 1)));
            }
            case "witness" -> {
                require(items, 2, 3);
                members.add(new Member.Witness(new MemberName(items.get(0)), key(items.get(1)), url(items, 2)));
            }
            case "group" -> {
                require(items, 3, Integer.MAX_VALUE);
                members.add(group(items));
            }
            case "quorum" -> {
                require(items, 1, 1);
                quorum = quorum(new MemberName(items.get(0)));
            }
            default -> throw new FormatException("A line of a policy starts with log, witness, group or quorum.");
        }
    }

    private static Member.Group group(List<String> items) throws FormatException {
        List<MemberName> names =
                items.subList(2, items.size()).stream().map(MemberName::new).toList();
        String word = items.get(1);
        long threshold = word.equals("any") ? 1 : word.equals("all") ? names.size() : Decimal.parse(word);
        if (threshold > names.size()) {
            throw new FormatException("The threshold of a group is 1 to the number of its members.");
        }
        return new Member.Group(new MemberName(items.get(0)), (int) threshold, names);
    }

    private MemberName quorum(MemberName name) throws FormatException {
        boolean known = name.equals(MemberName.NONE)
                || members.stream().anyMatch(member -> member.name().equals(name));
        if (quorum != null || !known) {
            throw new FormatException("There is one line for the quorum, behind the line that defines its name.");
        }
        return name;
    }

    private static void require(List<String> items, int least, int most) throws FormatException {
        if (items.size() < least || items.size() > most) {
            throw new FormatException("A line of a policy has too few or too many items.");
        }
    }

    private static NoteKey key(String octets) throws FormatException {
        return NoteKey.parse(Utf8.decode(octets.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String url(List<String> items, int place) {
        return place < items.size() ? items.get(place) : "";
    }

    static byte[] write(Policy policy) {
        StringBuilder text = new StringBuilder();
        policy.logs().forEach(log -> line(text, "log", octets(log.key()), log.url()));
        for (Member member : policy.members()) {
            String name = member.name().octets();
            if (member instanceof Member.Witness witness) {
                line(text, "witness", name, octets(witness.key()), witness.url());
            } else if (member instanceof Member.Group group) {
                String names = group.members().stream().map(MemberName::octets).collect(Collectors.joining(" "));
                line(text, "group", name, Integer.toString(group.threshold()), names);
            }
        }
        line(text, "quorum", policy.quorum().octets());
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void line(StringBuilder text, String... items) {
        text.append(Arrays.stream(items).filter(item -> !item.isEmpty()).collect(Collectors.joining(" ")))
                .append('\n');
    }

    private static String octets(NoteKey key) {
        return new String(key.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
