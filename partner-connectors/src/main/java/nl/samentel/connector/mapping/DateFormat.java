package nl.samentel.connector.mapping;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way of writing dates, in the letters Dutch stewards know: {@code d}, {@code m} (one or two digits), {@code dd},
 * {@code mm}, {@code jj}, {@code jjjj}, {@code uu}, {@code ss} and, after {@code uu:}, {@code mm} for minutes. Anything
 * else stands for itself. A missing time at the end is accepted.
 */
public final class DateFormat {
    private enum Kind {
        DAY,
        MONTH,
        YEAR,
        SHORT_YEAR,
        HOUR,
        MINUTE,
        SECOND,
        LITERAL
    }

    private record Token(Kind kind, int least, int most, char literal) {}

    private final String pattern;
    private final List<Token> tokens;

    private DateFormat(String pattern, List<Token> tokens) {
        this.pattern = pattern;
        this.tokens = tokens;
    }

    /**
     * Compiles a pattern.
     *
     * @throws IllegalArgumentException if it has no day, month or year, or an unknown letter
     */
    public static DateFormat of(String pattern) {
        List<Token> tokens = new ArrayList<>();
        boolean time = false;
        for (int i = 0; i < pattern.length(); ) {
            int run = 1;
            while (i + run < pattern.length() && pattern.charAt(i + run) == pattern.charAt(i)) {
                run++;
            }
            char letter = pattern.charAt(i);
            Token token = token(letter, Character.isLetter(letter) ? run : 1, time);
            time |= token.kind() == Kind.HOUR;
            tokens.add(token);
            i += Character.isLetter(letter) ? run : 1;
        }
        boolean complete = tokens.stream().anyMatch(t -> t.kind() == Kind.DAY)
                && tokens.stream().anyMatch(t -> t.kind() == Kind.MONTH)
                && tokens.stream().anyMatch(t -> t.kind() == Kind.YEAR || t.kind() == Kind.SHORT_YEAR);
        if (!complete) {
            throw new IllegalArgumentException("A date needs d, m and j, as in dd-mm-jjjj.");
        }
        return new DateFormat(pattern, List.copyOf(tokens));
    }

    private static Token token(char letter, int run, boolean time) {
        return switch (letter) {
            case 'd' -> new Token(Kind.DAY, run, 2, ' ');
            case 'm' -> new Token(time ? Kind.MINUTE : Kind.MONTH, run, 2, ' ');
            case 'j' -> run <= 2 ? new Token(Kind.SHORT_YEAR, 2, 2, ' ') : new Token(Kind.YEAR, 4, 4, ' ');
            case 'u' -> new Token(Kind.HOUR, run, 2, ' ');
            case 's' -> new Token(Kind.SECOND, run, 2, ' ');
            default -> {
                if (Character.isLetter(letter) && letter != 'T') {
                    throw new IllegalArgumentException("Unknown letter " + letter + " in a date; known are d m j u s.");
                }
                yield new Token(Kind.LITERAL, 1, 1, letter);
            }
        };
    }

    /** Returns the pattern as written in the mapping. */
    public String pattern() {
        return pattern;
    }

    /** Tells whether the pattern has a time of day. */
    public boolean hasTime() {
        return tokens.stream().anyMatch(t -> t.kind() == Kind.HOUR);
    }

    /** Reads a text; empty when it does not have this form. Whether the date exists is not checked here. */
    public Optional<ReadDate> read(String text) {
        return Optional.ofNullable(parse(text));
    }

    @Nullable
    ReadDate parse(String text) {
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = -1;
        int minute = 0;
        boolean shortYear = false;
        int at = 0;
        for (Token token : tokens) {
            if (at == text.length() && dateIsDone(token)) {
                break;
            }
            if (token.kind() == Kind.LITERAL) {
                if (at >= text.length() || !sameLiteral(text.charAt(at), token.literal())) {
                    return null;
                }
                at++;
                continue;
            }
            int end = digits(text, at, token.most());
            if (end - at < token.least()) {
                return null;
            }
            int number = number(text, at, end);
            at = end;
            switch (token.kind()) {
                case DAY -> day = number;
                case MONTH -> month = number;
                case YEAR -> year = number;
                case SHORT_YEAR -> {
                    year = number;
                    shortYear = true;
                }
                case HOUR -> hour = number;
                case MINUTE -> minute = number;
                default -> {}
            }
        }
        if (at != text.length() && !secondsOnly(text, at) || hour > 23 || minute > 59) {
            return null;
        }
        return new ReadDate(year, month, day, hour < 0 ? null : LocalTime.of(hour, minute), shortYear);
    }

    private boolean dateIsDone(Token token) {
        return switch (token.kind()) {
            case HOUR, MINUTE, SECOND -> true;
            case LITERAL -> hasTime() && (token.literal() == ' ' || token.literal() == 'T' || token.literal() == ':');
            default -> false;
        };
    }

    /** Seconds or a fraction behind the minutes are no reason to refuse. */
    private boolean secondsOnly(String text, int at) {
        if (!hasTime() || text.charAt(at) != ':' && text.charAt(at) != '.') {
            return false;
        }
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ':' && c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameLiteral(char found, char wanted) {
        return found == wanted || wanted == ' ' && found == 'T' || wanted == 'T' && found == ' ';
    }

    private static int digits(String text, int from, int most) {
        int end = from;
        while (end < text.length() && end - from < most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
