package nl.samentel.connector.witness;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time between rounds: a number from 1 to 9999 and s, m or h. */
final class Interval implements ITypeConverter<Duration> {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,3})([smh])");

    @Override
    public Duration convert(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new TypeConversionException("60s, 5m, 1h");
        }
        return Duration.parse("PT" + shape.group(1) + shape.group(2).toUpperCase(Locale.ROOT));
    }
}
