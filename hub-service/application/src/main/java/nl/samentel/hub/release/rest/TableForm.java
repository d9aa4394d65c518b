package nl.samentel.hub.release.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.release.ReleasedTables;
import org.jspecify.annotations.Nullable;

/** The forms in which official tables can be given; the Accept header chooses. */
enum TableForm {
    JSON(MediaType.APPLICATION_JSON_TYPE) {
        @Override
        Object write(TablesAnswer answer, @Nullable Integer table, boolean dutch) {
            return answer;
        }
    },
    CSV(MediaType.valueOf(TableForm.CSV_TYPE)) {
        @Override
        Object write(TablesAnswer answer, @Nullable Integer table, boolean dutch) {
            return OfficialCsv.of(one(answer, table));
        }
    },
    JSON_STAT(MediaType.valueOf(TableForm.JSON_STAT_TYPE)) {
        @Override
        Object write(TablesAnswer answer, @Nullable Integer table, boolean dutch) {
            return OfficialJsonStat.of(answer, one(answer, table), dutch);
        }
    };

    static final String CSV_TYPE = "text/csv";
    static final String JSON_STAT_TYPE = "application/json-stat+json";

    private final MediaType mediaType;

    TableForm(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * Chooses the form that a request accepts best; before anything is read, so that a refusal says nothing.
     *
     * @throws ProblemException not-acceptable if it accepts none
     */
    static TableForm select(Request request) {
        Variant chosen = request.selectVariant(Variant.mediaTypes(JSON.mediaType, CSV.mediaType, JSON_STAT.mediaType)
                .build());
        for (TableForm form : values()) {
            if (chosen != null && form.mediaType.equals(chosen.getMediaType())) {
                return form;
            }
        }
        throw new ProblemException(
                ProblemCode.NOT_ACCEPTABLE, "This address answers as JSON, CSV or JSON-stat 2.0 only.");
    }

    Response answer(ReleasedTables tables, @Nullable Integer table, HttpHeaders headers) {
        boolean dutch = headers.getAcceptableLanguages().stream()
                .findFirst()
                .filter(l -> l.getLanguage().equals("nl"))
                .isPresent();
        return Response.ok(write(TablesAnswer.of(tables), table, dutch), mediaType)
                .build();
    }

    abstract Object write(TablesAnswer answer, @Nullable Integer table, boolean dutch);

    /** These forms hold one table; which, need not be said where there is one. */
    private static TablesAnswer.TablePart one(TablesAnswer answer, @Nullable Integer table) {
        List<TablesAnswer.TablePart> tables = answer.tables();
        if (table == null && tables.size() == 1) {
            return tables.get(0);
        }
        if (table == null || table < 0 || table >= tables.size()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "table: 0 to " + (tables.size() - 1) + ", which of the tables.");
        }
        return tables.get(table);
    }
}
