package nl.samentel.connector.synthetic.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.history.History;

/** Writes the extracts of all partners, and beside them who each row is about. */
public final class Extracts {
    private Extracts() {}

    /**
     * Writes all files.
     *
     * @param seed seed of the errors
     * @param folder an existing folder; gets {@code extracts}, {@code registers} and {@code truth}
     * @return number of files of partners
     * @throws IOException if the folder cannot be written
     */
    public static int write(long seed, History history, Path folder) throws IOException {
        List<NativeFile> files = new ArrayList<>();
        files.addAll(new VtfFiles(Dice.of(seed, "VTF")).of(history));
        files.addAll(new PolFile(Dice.of(seed, "POL")).of(history));
        files.addAll(new GemFiles(Dice.of(seed, "GEM")).of(history));
        files.addAll(new ShgFile(Dice.of(seed, "SHG")).of(history));
        files.addAll(new JgzFiles(Dice.of(seed, "JGZ")).of(history));
        files.addAll(new MwFile(Dice.of(seed, "MW")).of(history));
        files.addAll(new EduFile(Dice.of(seed, "EDU")).of(history));
        Ledger ledger = new Ledger();
        for (NativeFile file : files) {
            file.write(folder.resolve("extracts"), ledger);
        }
        Path truth = Files.createDirectories(folder.resolve("truth"));
        ledger.write(truth.resolve("persons.csv"));
        Registers.write(history, Files.createDirectories(folder.resolve("registers")));
        return files.size();
    }
}
