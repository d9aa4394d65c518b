package nl.samentel.connector.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.pseudonymiser.tag.TagMaker;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.role.PartnerRole;

/**
 * Reads a partner's files as events. Each {@link #read} is one pass over all of them in bounded memory: one row, the ids
 * of the events so far (16 bytes each at most), and the population when files are joined to it.
 *
 * <p>Guarantees that passes over unchanged files give the same events in the same order. Not for use by several threads.
 */
public final class ExtractReader {
    private final Mapping mapping;
    private final List<AssignedFile> files;
    private final List<Problem> problems = new ArrayList<>();
    private final ExtractContext context;

    private ExtractReader(PartnerRole role, Mapping mapping, List<ExtractFile> files, Tools tools, Period period) {
        this.mapping = mapping;
        this.files = AssignedFile.all(mapping, files, problems);
        this.context = new ExtractContext(
                role, tools.tagger, tools.ids, tools.objections, tools.institutions, period, new Population());
    }

    private record Tools(TagMaker tagger, LocalIds ids, ObjectionRegister objections, Institutions institutions) {}

    /**
     * Names what is to be read; opens nothing yet.
     *
     * @param role what the partner may deliver
     * @param mapping how its files are read
     * @param files the files; queries that the mapping names are added
     * @param tagger makes tags
     * @param ids makes ids that serve within this partner
     * @param objections persons who are left out
     * @param institutions addresses without household tag
     * @param period days that are delivered
     */
    public static ExtractReader open(
            PartnerRole role,
            Mapping mapping,
            List<ExtractFile> files,
            TagMaker tagger,
            LocalIds ids,
            ObjectionRegister objections,
            Institutions institutions,
            Period period) {
        return new ExtractReader(role, mapping, files, new Tools(tagger, ids, objections, institutions), period);
    }

    /**
     * Makes one pass.
     *
     * @param header stands in every event
     * @param accepted receives the events of accepted rows, in order
     * @param progress hears how far the pass is
     * @throws ExtractException if a database cannot be reached; what is wrong with the data stands in the report
     */
    public CheckReport read(EventHeader header, Consumer<Event> accepted, Progress progress) throws ExtractException {
        return read(header, accepted, progress, problem -> {});
    }

    /**
     * Makes one pass and hands over every problem, for a complete list.
     *
     * @param listener receives each problem when it is found
     * @throws ExtractException if a database cannot be reached
     */
    public CheckReport read(EventHeader header, Consumer<Event> accepted, Progress progress, Consumer<Problem> listener)
            throws ExtractException {
        return read(header, (file, row, event) -> accepted.accept(event), progress, new ProblemLog(listener));
    }

    /**
     * Makes one pass and tells of each event where its row stands.
     *
     * @param header stands in every event
     * @param accepted receives the events of accepted rows, in order
     * @throws ExtractException if a database cannot be reached; what is wrong with the data stands in the report
     */
    public CheckReport readRows(EventHeader header, RowEvents accepted) throws ExtractException {
        return read(header, accepted, Progress.NONE, new ProblemLog(problem -> {}));
    }

    private CheckReport read(EventHeader header, RowEvents accepted, Progress progress, ProblemLog log)
            throws ExtractException {
        problems.forEach(log::add);
        ExtractPass pass = new ExtractPass(context, header, accepted, progress, log, size());
        loadPopulation();
        for (AssignedFile file : files) {
            pass.read(file);
        }
        return pass.report();
    }

    private long size() {
        return files.stream().mapToLong(f -> f.file().size()).sum();
    }

    List<Problem> assignmentProblems() {
        return List.copyOf(problems);
    }

    List<AssignedFile> files() {
        return files;
    }

    ExtractContext context() {
        return context;
    }

    void loadPopulation() {
        if (files.stream().anyMatch(f -> f.part().population())) {
            PopulationFile.load(context.population(), files);
        }
    }

    /** Returns the mapping. */
    public Mapping mapping() {
        return mapping;
    }
}
