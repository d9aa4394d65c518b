package nl.samentel.connector.source;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.samentel.connector.problem.Rule;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Turns workbook cells into the text a CSV export would have: dates become ISO, whole numbers lose their decimals. */
final class XlsxCells {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private XlsxCells() {}

    static @Nullable Rule fault(Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> Rule.FORMULA;
            case ERROR -> Rule.CELL_ERROR;
            default -> cell.getFormula() == null ? null : Rule.FORMULA;
        };
    }

    static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell) : number(cell.asNumber());
        }
        return cell.getText().strip();
    }

    /** Returns the letters of a column, counted from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell) {
        LocalDateTime moment = cell.asDate();
        boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return moment.format(midnight ? DAY : MINUTE);
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String codes = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.", "");
        return codes.contains("yy") || codes.contains("jj") || codes.contains("d") && codes.contains("m");
    }
}
