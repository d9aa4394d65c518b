package nl.samentel.connector.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a secret from the first line of a file that only its owner can read; refuses a file that others can read, on
 * POSIX by its mode and on Windows by its access control list.
 */
final class SecretFile {
    private static final int LONGEST = 4_096;

    private SecretFile() {}

    static char[] read(Path file) throws CommandFailure {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitCode.USAGE, "secret.missing", file);
        }
        try {
            check(file);
            char[] secret = firstLine(file);
            if (secret.length == 0) {
                throw new CommandFailure(ExitCode.USAGE, "secret.empty", file);
            }
            return secret;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "secret.unreadable", file);
        }
    }

    private static char[] firstLine(Path file) throws IOException, CommandFailure {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            // Notepad writes a byte order mark, which is not part of the secret.
            int start = end > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
            char[] line = new char[end - start];
            text.get(start, line);
            return line;
        } catch (CharacterCodingException e) {
            throw new CommandFailure(ExitCode.USAGE, "secret.encoding", file);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void check(Path file) throws IOException, CommandFailure {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            Set<PosixFilePermission> others = EnumSet.copyOf(PosixFilePermissions.fromString("---rwxrwx"));
            others.retainAll(mode);
            if (!others.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "secret.mode", file, PosixFilePermissions.toString(mode));
            }
            return;
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (acl != null && acl.getAcl().stream().anyMatch(e -> stranger(e, acl))) {
            throw new CommandFailure(ExitCode.USAGE, "secret.acl", file);
        }
    }

    /** Windows gives itself and its administrators access to everything. */
    private static boolean stranger(AclEntry entry, AclFileAttributeView acl) {
        try {
            String name = entry.principal().getName().toUpperCase(Locale.ROOT);
            return entry.type() == AclEntryType.ALLOW
                    && entry.permissions().contains(AclEntryPermission.READ_DATA)
                    && !entry.principal().equals(acl.getOwner())
                    && !name.endsWith("\\SYSTEM")
                    && !name.contains("\\ADMINISTRAT");
        } catch (IOException e) {
            return true;
        }
    }
}
