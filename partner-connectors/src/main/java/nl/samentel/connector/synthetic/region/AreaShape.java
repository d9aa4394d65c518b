package nl.samentel.connector.synthetic.region;

import java.util.HashMap;
import java.util.Map;

/**
 * What kind of households live in an area.
 *
 * @param families weight of families, 1 is the mean
 * @param elderly weight of the elderly, 1 is the mean
 * @param migrants share of inhabitants in houses of labour migrants
 * @param asylum share of inhabitants in an asylum seekers' centre
 * @param care share of inhabitants in care homes
 * @param newcomers share of inhabitants in families that once fled
 */
record AreaShape(double families, double elderly, double migrants, double asylum, double care, double newcomers) {
    static final AreaShape MEAN = new AreaShape(1, 1, 0, 0, 0, 0);

    /** Loads the shapes by postcode area. */
    static Map<String, AreaShape> load() {
        Map<String, AreaShape> shapes = new HashMap<>();
        for (String line : NameBook.lines("area-shapes.csv")) {
            if (!line.startsWith("#") && !line.startsWith("pc4")) {
                String[] f = line.split(";", -1);
                shapes.put(
                        f[0], new AreaShape(num(f[1]), num(f[2]), share(f[3]), share(f[4]), share(f[5]), share(f[6])));
            }
        }
        return shapes;
    }

    private static double num(String text) {
        return Double.parseDouble(text);
    }

    private static double share(String text) {
        return num(text) / 100;
    }
}
