package nl.samentel.pseudonymiser.key;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Creates and checks files that only their owner can read: mode 600, on Windows the access control list. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> MODE_600 = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    static void create(Path file, byte[] content) throws KeystoreException {
        try {
            if (posix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(MODE_600));
            } else {
                Files.createFile(file);
                restrictAcl(file);
            }
        } catch (FileAlreadyExistsException e) {
            throw new KeystoreException("The file " + file + " is there already; choose another or remove it.", e);
        } catch (IOException e) {
            throw new KeystoreException("The file " + file + " cannot be created; check the folder.", e);
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            out.write(content);
        } catch (IOException e) {
            deleteQuietly(file, e);
            throw new KeystoreException("The file " + file + " cannot be written; check for free space.", e);
        }
    }

    static void check(Path file) throws KeystoreException {
        try {
            if (posix(file)) {
                Set<PosixFilePermission> mode = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                mode.removeAll(MODE_600);
                if (!mode.isEmpty()) {
                    throw new KeystoreException("Others can reach " + file + " (mode "
                            + PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                            + "); run: chmod 600 " + file);
                }
            } else {
                checkAcl(file);
            }
        } catch (IOException e) {
            throw new KeystoreException("The file " + file + " cannot be read; check the path and who owns it.", e);
        }
    }

    private static boolean posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }

    private static void restrictAcl(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    private static void checkAcl(Path file) throws IOException, KeystoreException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) {
            return;
        }
        UserPrincipal owner = view.getOwner();
        for (AclEntry entry : view.getAcl()) {
            if (entry.type() == AclEntryType.ALLOW
                    && entry.permissions().contains(AclEntryPermission.READ_DATA)
                    && !entry.principal().equals(owner)
                    && !administrator(entry.principal())) {
                throw new KeystoreException("Others can read " + file + " ("
                        + entry.principal().getName() + "); in its properties leave access to yourself only.");
            }
        }
    }

    /** Windows gives itself and its administrators access to everything; their names differ by language. */
    private static boolean administrator(UserPrincipal principal) {
        String name = principal.getName().toUpperCase(Locale.ROOT);
        return name.endsWith("\\SYSTEM") || name.contains("\\ADMINISTRAT");
    }

    private static void deleteQuietly(Path file, IOException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
