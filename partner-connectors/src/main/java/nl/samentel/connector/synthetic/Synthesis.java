package nl.samentel.connector.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.samentel.connector.synthetic.extract.Extracts;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.region.Region;
import nl.samentel.connector.synthetic.truth.Truth;

/** Makes the region, lets its history happen, and writes extracts and truth. */
public final class Synthesis {
    private Synthesis() {}

    /**
     * Writes everything.
     *
     * @param seed any number
     * @param inhabitants on 1 January 2021, at least 1,000
     * @param folder is made when it does not exist; files of an earlier run are overwritten
     * @return number of files of partners
     * @throws IOException if the folder cannot be written
     */
    public static int write(long seed, int inhabitants, Path folder) throws IOException {
        Files.createDirectories(folder);
        History history = History.of(seed, Region.of(seed, inhabitants));
        int files = Extracts.write(seed, history, folder);
        Truth.write(history, folder.resolve("truth"));
        return files;
    }
}
