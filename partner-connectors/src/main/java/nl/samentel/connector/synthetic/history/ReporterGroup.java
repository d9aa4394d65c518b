package nl.samentel.connector.synthetic.history;

import nl.samentel.connector.synthetic.chance.Dice;

/** Who reports, with the chance of each role inside the group and how likely each nature is beside the mean. */
enum ReporterGroup {
    POLICE("01:1", 0.75, 1.5, 1.4, 1.2, 0.4, 1.2, 1, 1),
    HEALTH("02:25 03:25 04:8 05:27 06:1 07:6 11:8", 1.3, 0.5, 0.9, 0.6, 3, 1, 1, 1),
    EDUCATION("15:92 16:8", 2.2, 0.4, 0.05, 0.3, 0.01, 0.3, 1, 1),
    OTHER_PROFESSIONAL("08:25 09:12 10:18 12:12 13:5 14:8 17:8 18:7 19:1 20:4", 1.2, 0.7, 0.8, 1.2, 2, 1, 1, 1),
    BYSTANDER("33:45 34:25 35:30", 1.2, 0.6, 0.8, 1, 1.5, 1, 1, 1),
    OTHER_PERSON("31:35 30:5 32:8 36:4 40:38 41:10", 1.1, 0.6, 1, 1, 1.5, 1, 1, 1);

    private final String[] codes;
    private final double[] weights;
    private final double[] natures;

    ReporterGroup(String roles, double... natures) {
        String[] parts = roles.split(" ", -1);
        this.codes = new String[parts.length];
        this.weights = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            codes[i] = parts[i].substring(0, 2);
            weights[i] = Double.parseDouble(parts[i].substring(3));
        }
        this.natures = natures;
    }

    /** Draws a role of the information protocol. */
    String role(Dice dice) {
        return codes[dice.weighted(weights)];
    }

    double affinity(Nature nature) {
        return natures[nature.ordinal()];
    }
}
