package nl.samentel.pseudonymiser.key;

/** The one epoch master that was found in a keystore, with the number of its epoch. */
final class HeldMaster {
    private final EpochMaster master;
    private final int epoch;

    HeldMaster(EpochMaster master, int epoch) {
        this.master = master;
        this.epoch = epoch;
    }

    EpochMaster master() {
        return master;
    }

    int epoch() {
        return epoch;
    }

    @Override
    public String toString() {
        return "HeldMaster[epoch " + epoch + ", redacted]";
    }
}
