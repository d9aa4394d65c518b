package nl.samentel.connector.desk.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.desk.inbox.Inbox;
import nl.samentel.connector.desk.inbox.OwnMapping;
import nl.samentel.connector.inspect.Inspection;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.source.Delimiters;
import nl.samentel.connector.source.SourceException;
import org.jspecify.annotations.Nullable;

/** The files of the steward: bring, recognise, and mend what is called differently. */
final class FilePages {
    private final Office office;

    FilePages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/file", this::list);
        routes.post("/file/drop", this::drop);
        routes.post("/file/pick", this::pick);
        routes.post("/file/remove", this::remove);
        routes.post("/file/part", this::part);
        routes.post("/file/mapping", this::mend);
        routes.get("/file/*", this::one);
    }

    /**
     * A file as the list shows it.
     *
     * @param item the file
     * @param seen what it looks like
     * @param problem why it cannot be read, or empty
     * @param part part of the mapping it is, or empty
     * @param missing columns that were not found
     */
    record Listed(Inbox.Item item, Optional<Inspection> seen, String problem, String part, int missing) {}

    private Response list(Visit visit, String rest) throws CommandFailure {
        Mapping mapping = office.mapping.load();
        List<Listed> files = new ArrayList<>();
        for (Inbox.Item item : office.inbox.items()) {
            files.add(listed(item, mapping, visit.texts()));
        }
        Map<String, Object> data = new HashMap<>();
        data.put("files", files);
        data.put("shelf", office.inbox.shelf());
        data.put("parts", mapping.parts());
        data.put("role", office.settings.role());
        data.put("folder", office.inbox.folder());
        return visit.page("files", "files.title", data);
    }

    private static Listed listed(Inbox.Item item, Mapping mapping, DeskTexts texts) {
        try {
            Inspection seen = Inspection.of(item.path());
            Optional<PartRule> part = mapping.partOf(item.file());
            int missing = part.map(p -> missing(p, seen)).orElse(0);
            return new Listed(
                    item, Optional.of(seen), "", part.map(PartRule::name).orElse(""), missing);
        } catch (SourceException e) {
            return new Listed(item, Optional.empty(), e.problem().message(texts.locale()), "", 0);
        }
    }

    private static int missing(PartRule part, Inspection seen) {
        return (int) HeaderMatch.of(part, seen.name(), seen.header()).problems().stream()
                .filter(FileProblem.class::isInstance)
                .count();
    }

    private Response drop(Visit visit, String rest) throws BadRequest {
        if (visit.request().length() > Inbox.LONGEST) {
            throw new BadRequest(413, "bad.large");
        }
        try {
            Inbox.Item item = office.inbox.take(
                    visit.request().query("name"), visit.request().body());
            guess(item);
            office.changed();
            return Response.page(200, "");
        } catch (IOException e) {
            throw new BadRequest(507, "bad.disk");
        }
    }

    /** A name that fits no part of the mapping does not matter where the columns do. */
    private void guess(Inbox.Item item) {
        try {
            Mapping mapping = office.mapping.load();
            if (mapping.partOf(item.file()).isEmpty()) {
                Inspection.of(item.path())
                        .guess()
                        .filter(g -> g.role().equals(office.settings.role()))
                        .ifPresent(g ->
                                office.inbox.assign(item, Optional.of(g.part().name())));
            }
        } catch (CommandFailure | SourceException e) {
            // The page of the file says what is wrong with it.
        }
    }

    private Response pick(Visit visit, String rest) throws BadRequest {
        String name = visit.request().form().getOrDefault("name", "");
        guess(office.inbox.pick(name).orElseThrow(() -> new BadRequest(404, "bad.file")));
        office.changed();
        return Response.to(visit.to("/file"));
    }

    private Response remove(Visit visit, String rest) throws BadRequest {
        office.inbox.remove(item(visit.request().form().getOrDefault("id", "")));
        office.changed();
        return Response.to(visit.to("/file"));
    }

    private Inbox.Item item(String id) throws BadRequest {
        return office.inbox.find(id).orElseThrow(() -> new BadRequest(404, "bad.file"));
    }

    private Response part(Visit visit, String rest) throws BadRequest, CommandFailure {
        Map<String, String> form = visit.request().form();
        Inbox.Item item = item(form.getOrDefault("id", ""));
        String part = form.getOrDefault("part", "");
        if (office.mapping.load().part(part).isEmpty()) {
            throw new BadRequest(400, "bad.form");
        }
        office.inbox.assign(item, Optional.of(part));
        office.changed();
        return Response.to(visit.to("/file/" + item.id()));
    }

    private Response one(Visit visit, String id) throws BadRequest, CommandFailure {
        Inbox.Item item = item(id);
        Mapping mapping = office.mapping.load();
        Map<String, Object> data = new HashMap<>();
        data.put("item", item);
        data.put("parts", mapping.parts());
        data.put("role", office.settings.role());
        data.put("mendable", office.mapping.mendable());
        data.put("saved", visit.request().query("saved").equals("yes"));
        data.put("mappingFile", OwnMapping.NAME);
        try {
            Inspection seen = Inspection.of(item.path());
            recognised(data, seen, mapping.partOf(item.file()), visit.texts());
            return visit.page("file", "file.title", data);
        } catch (SourceException e) {
            data.put("problem", e.problem().message(visit.texts().locale()));
            return visit.page("file-problem", "file.title", data);
        }
    }

    private static void recognised(
            Map<String, Object> data, Inspection seen, Optional<PartRule> part, DeskTexts texts) {
        data.put("seen", seen);
        data.put("delimiter", Delimiters.shown(seen.format().delimiter()));
        data.put("guess", seen.guess().orElse(null));
        data.put("part", part.orElse(null));
        Optional<HeaderMatch> match = part.map(p -> HeaderMatch.of(p, seen.name(), seen.header()));
        data.put(
                "fields",
                match.map(m -> FieldRow.of(part.orElseThrow(), m, texts)).orElse(List.of()));
        data.put(
                "problems",
                match.map(m -> m.problems().stream()
                                .map(p -> new Told(p instanceof FileProblem, p.column(), p.message(texts.locale())))
                                .toList())
                        .orElse(List.of()));
    }

    /**
     * Something about the columns.
     *
     * @param bad true when the file is refused for it
     * @param column the column, or empty
     * @param message what is wrong and what to do
     */
    record Told(boolean bad, String column, String message) {}

    private Response mend(Visit visit, String rest) throws BadRequest, CommandFailure {
        Map<String, String> form = visit.request().form();
        Inbox.Item item = item(form.getOrDefault("id", ""));
        try {
            Inspection seen = Inspection.of(item.path());
            PartRule part =
                    office.mapping.load().partOf(item.file()).orElseThrow(() -> new BadRequest(400, "bad.form"));
            office.mapping.save(mended(part, seen, form));
            office.changed();
            return Response.to(visit.to("/file/" + item.id() + "?saved=yes"));
        } catch (SourceException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "deliver.file",
                    e.problem().file(),
                    e.problem().message(visit.texts().locale()));
        }
    }

    /** What is said in the form, as far as it differs from what ships: the shorter a mapping is, the better it lasts. */
    private OwnMapping.Mended mended(PartRule part, Inspection seen, Map<String, String> form) throws BadRequest {
        List<String> header = seen.header();
        PartRule shipped = office.mapping.shipped().part(part.name()).orElseThrow();
        HeaderMatch usual = HeaderMatch.of(shipped, seen.name(), header);
        Map<String, String> rename = new LinkedHashMap<>();
        Map<String, String> forms = new LinkedHashMap<>();
        int place = 0;
        for (String column : part.columns()) {
            int chosen = number(form.get("column-" + place));
            if (chosen >= header.size()) {
                throw new BadRequest(400, "bad.form");
            }
            if (chosen >= 0 && usual.position(column).orElse(-1) != chosen) {
                rename.put(column, header.get(chosen));
            }
            String dates = form.getOrDefault("form-" + place, "");
            if (!dates.isBlank() && !dates.equals(FieldRow.form(shipped, column)) && !dates.contains(", ")) {
                forms.put(column, dates);
            }
            place++;
        }
        Optional<String> charset = seen.charset()
                .filter(c -> !c.equals(shipped.charset()))
                .map(c -> c.name().toLowerCase(Locale.ROOT));
        return new OwnMapping.Mended(part.name(), rename, forms, charset);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }

    /** Returns how many files on the desk are recognised, for the line of steps. */
    static long recognised(Office office) {
        try {
            Mapping mapping = office.mapping.load();
            return office.inbox.items().stream()
                    .filter(item -> mapping.partOf(item.file()).isPresent())
                    .count();
        } catch (CommandFailure e) {
            return 0;
        }
    }
}
