package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionException;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.Source;

/** Makes definitions from a seed that mean nothing to anybody and use all parts of the language together. */
final class RandomDefinitions {
    private static final String TEXT = "{'nl':'t','en':'t'}";
    private static final String CHOICE = ",'nl':'a','en':'a'";
    private static final List<String> TYPES = Stream.of(EventType.values())
            .filter(t -> t != EventType.UNKNOWN)
            .map(Enum::name)
            .toList();
    private static final List<String> LASTING =
            List.of(Source.INVOLVEMENT, Source.INVOLVEMENT, "GROUP_FLAG", "RESIDENCE", "RISK_FACTOR");
    private static final List<String> ON_1_JANUARY =
            List.of("JGZ_POPULATION", "JGZ_POPULATION", "GROUP_FLAG", "RISK_FACTOR", "RESIDENCE");
    private static final List<String> WITH_CASES =
            Source.WITH_CASES.stream().sorted().map(Enum::name).toList();

    private final RandomConditions any;

    RandomDefinitions(SplittableRandom random) {
        any = new RandomConditions(random);
    }

    /** A link that was made, and the types of event it looks for. */
    private record Made(String name, List<String> types, String json) {}

    /** Returns definitions that are allowed; what is not allowed is made again. */
    List<Definition> next(int amount) {
        List<Definition> definitions = new ArrayList<>();
        while (definitions.size() < amount) {
            try {
                definitions.add(Definitions.read(json("X" + definitions.size()).replace('\'', '"')));
            } catch (DefinitionException e) {
                continue;
            }
        }
        return definitions;
    }

    private String json(String id) {
        Base.Each each = any.pick(List.of(Base.Each.values()));
        List<String> types = baseTypes(each);
        List<Made> links = new ArrayList<>();
        for (int i = any.below(5); i > 0; i--) {
            links.add(link(links, types));
        }
        List<String> names = links.stream().map(Made::name).toList();
        String keep = any.one(3) ? ",'keep':" + any.criterion(types, names) : "";
        return "{'format':'samentel-question-1','id':'%2$s','version':'1','title':%1$s,'says':%1$s,'cannotSay':%1$s"
                        .formatted(TEXT, id)
                + ",'unit':" + TEXT + "," + base(each, types)
                + ",'links':[" + links.stream().map(Made::json).collect(Collectors.joining(",")) + "]" + keep
                + ",'dimensions':[" + dimension(0, types, links) + "," + dimension(1, types, links) + ","
                + dimension(2, types, links) + "]}";
    }

    private List<String> baseTypes(Base.Each each) {
        List<String> types = new ArrayList<>();
        if (each == Base.Each.CASE) {
            types.add(any.pick(WITH_CASES));
        } else if (each == Base.Each.PERSON_ON_1_JANUARY) {
            types.add(any.pick(ON_1_JANUARY));
        } else {
            types.add(any.one(2) ? any.pick(List.of("VT_REPORT", "POLICE_INCIDENT")) : any.pick(TYPES));
        }
        while (any.one(3)) {
            types.add(any.pick(each == Base.Each.CASE ? WITH_CASES : TYPES));
        }
        return types;
    }

    private String base(Base.Each each, List<String> types) {
        return "'base':{'each':'" + each + "','from':[" + sources(types) + "],'first':'"
                + any.pick(List.of("2019-01-01", "2019-01-01", "2020-02-29", "2019-03-15", "2016-07-01"))
                + "','until':'"
                + any.pick(List.of("2023-07-01", "2024-01-01", "2022-03-01", "2025-01-02")) + "'}";
    }

    private String sources(List<String> types) {
        return types.stream().map(any::source).collect(Collectors.joining(","));
    }

    private Made link(List<Made> before, List<String> base) {
        boolean lasting = any.one(3);
        String by = any.pick(List.of("PERSON", "HOUSEHOLD", "CASE"));
        List<String> types = new ArrayList<>();
        do {
            types.add(target(by, lasting, base));
        } while (any.one(4));
        String name = "l" + before.size();
        StringBuilder json = new StringBuilder("{'name':'" + name + "'");
        json.append(",'by':'")
                .append(by)
                .append("','to':[")
                .append(sources(types))
                .append("]");
        if (any.one(4)) {
            json.append(",'of':").append(any.test(base));
        }
        json.append(window(lasting));
        if (!before.isEmpty() && any.one(3)) {
            json.append(",'after':'")
                    .append(any.pick(before).name())
                    .append("'")
                    .append(any.one(2) ? ",'orBase':true" : "");
        }
        json.append(",'pick':'")
                .append(any.pick(List.of("FIRST", "FIRST", "LAST", "EACH")))
                .append("'");
        json.append(any.one(4) ? ",'together':" + (2 + any.below(2)) : "").append("}");
        return new Made(name, delivered(types), json.toString());
    }

    private String target(String by, boolean lasting, List<String> base) {
        boolean ofCases = by.equals("CASE");
        if (lasting) {
            return ofCases ? Source.INVOLVEMENT : any.pick(LASTING);
        }
        if (any.one(6)) {
            return Source.INVOLVEMENT;
        }
        return any.pick(ofCases ? WITH_CASES : any.one(2) ? base : TYPES);
    }

    private String window(boolean lasting) {
        if (lasting && any.one(2)) {
            return ",'span':'OPEN'";
        }
        return (lasting ? ",'span':'ACTIVE'" : "")
                + (any.one(4) ? "" : ",'from':'" + any.offset(false) + "'")
                + (any.one(3) ? ",'until':'" + any.offset(false) + "'" : "");
    }

    private static List<String> delivered(List<String> types) {
        return types.stream()
                .flatMap(t ->
                        t.equals(Source.INVOLVEMENT) ? Source.OF_A_CASE.stream().map(Enum::name) : Stream.of(t))
                .toList();
    }

    private String dimension(int number, List<String> types, List<Made> links) {
        String by = links.isEmpty() || any.one(2) ? ofEntry(types, links) : ofLink(any.pick(links));
        String valid = any.one(6)
                ? ",'validAfter':{'offset':'" + any.offset(true) + "','code':'NOT_VALID'" + CHOICE + "}"
                : "";
        return "{'id':'d" + number + "','label':" + TEXT + "," + by + valid + "}";
    }

    private String ofEntry(List<String> types, List<Made> links) {
        List<String> names = links.stream().map(Made::name).toList();
        return switch (any.below(4)) {
            case 0 -> "'time':'" + any.pick(List.of("YEAR", "QUARTER")) + "'";
            case 1 -> "'field':'" + any.field(types) + "'";
            case 2 -> "'place':'" + any.pick(List.of("PC4", "ROLL_UP")) + "'";
            default ->
                "'cases':[{'code':'A'" + CHOICE + ",'when':" + any.criterion(types, names) + "},{'code':'B'" + CHOICE
                        + ",'when':" + any.criterion(types, names) + "}],'otherwise':{'code':'Z'" + CHOICE + "}"
                        + (any.one(2) ? ",'multiple':true" : "");
        };
    }

    private String ofLink(Made link) {
        return switch (any.below(4)) {
            case 0 -> "'field':'" + any.field(link.types()) + "','link':'" + link.name() + "'";
            case 1 -> "'linked':'" + link.name() + "'";
            case 2 -> "'days':'" + link.name() + "'";
            default -> "'within':{'link':'" + link.name() + "','until':'" + any.offset(true) + "'}";
        };
    }
}
