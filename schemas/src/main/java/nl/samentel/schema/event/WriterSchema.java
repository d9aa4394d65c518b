package nl.samentel.schema.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Judges whether a schema that came with a file can be read at a cost in proportion to the file. Refuses what would let
 * a few bytes stand for endless work: a type within itself, an array of nothing, a huge fixed, types that unfold without
 * end.
 */
final class WriterSchema {
    private static final int MOST_NODES = 4096;
    private static final int LARGEST_FIXED = 1024;

    private final Map<String, Cost> records = new HashMap<>();

    private WriterSchema() {}

    /** Returns the schema, or throws an {@link AvroRuntimeException}. */
    static Schema accepted(Schema schema) {
        if (new WriterSchema().cost(schema).nodes > MOST_NODES) {
            throw new AvroRuntimeException("the schema unfolds too far");
        }
        return schema;
    }

    private Cost cost(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> new Cost(1, 0);
            case FIXED -> fixed(schema);
            case RECORD -> record(schema);
            case ARRAY -> collection(cost(schema.getElementType()));
            case MAP -> new Cost(cost(schema.getValueType()).nodes + 1, 1);
            case UNION -> new Cost(sum(schema.getTypes()).nodes + 1, 1);
            default -> new Cost(1, 1);
        };
    }

    private static Cost fixed(Schema schema) {
        if (schema.getFixedSize() > LARGEST_FIXED) {
            throw new AvroRuntimeException("a fixed is too large");
        }
        return new Cost(1, schema.getFixedSize());
    }

    private static Cost collection(Cost item) {
        if (item.bytes == 0) {
            throw new AvroRuntimeException("an array of nothing");
        }
        return new Cost(item.nodes + 1, 1);
    }

    private Cost record(Schema schema) {
        if (records.containsKey(schema.getFullName())) {
            Cost known = records.get(schema.getFullName());
            if (known == Cost.OPEN) {
                throw new AvroRuntimeException("a type within itself");
            }
            return known;
        }
        records.put(schema.getFullName(), Cost.OPEN);
        Cost fields = sum(schema.getFields().stream().map(Schema.Field::schema).toList());
        Cost cost = new Cost(fields.nodes + 1, fields.bytes);
        records.put(schema.getFullName(), cost);
        return cost;
    }

    private Cost sum(List<Schema> schemas) {
        int nodes = 0;
        int bytes = 0;
        for (Schema schema : schemas) {
            Cost cost = cost(schema);
            nodes += cost.nodes;
            bytes += cost.bytes;
        }
        return new Cost(nodes, bytes);
    }

    /**
     * What reading one value takes.
     *
     * @param nodes types visited, at most a little over the limit
     * @param bytes bytes it takes at least, at most 1
     */
    private record Cost(int nodes, int bytes) {
        private static final Cost OPEN = new Cost(0, 0);

        Cost {
            nodes = Math.min(nodes, MOST_NODES + 1);
            bytes = Math.min(bytes, 1);
        }
    }
}
