package vn.dondoc.localdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The private folder of one local database, held by one program at a time. */
final class DataFolder {

    private static final long NEEDED_BYTES = 200L << 20;

    private final Path path;
    private final FileChannel held;

    private DataFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /** Takes the folder, made where it is missing. The lock falls with the process, however it ends. */
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            DataFolder taken = new DataFolder(path, channel);
            try {
                taken.lock();
                taken.requireSpace(Files.getFileStore(path).getUsableSpace());
            } catch (IOException | RuntimeException e) {
                taken.release();
                throw e;
            }
            return taken;
        } catch (IOException e) {
            throw new LocalDatabaseFailure("Không ghi được vào thư mục dữ liệu " + path + ": " + e.getMessage(), e);
        }
    }

    private void lock() throws IOException {
        boolean locked;
        try {
            locked = held.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw new LocalDatabaseFailure(
                    "Thư mục dữ liệu " + path
                            + " đang được một chương trình Đôn Đốc khác sử dụng; hãy dừng chương trình đó hoặc chọn thư mục khác");
        }
    }

    /** Told before the server begins to write. */
    void requireSpace(long free) {
        if (free < NEEDED_BYTES) {
            throw new LocalDatabaseFailure("Ổ đĩa chứa thư mục dữ liệu %s chỉ còn trống %d MB, cần ít nhất %d MB"
                    .formatted(path, free >> 20, NEEDED_BYTES >> 20));
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    /** A password of this folder, made at the first need and readable by its owner only. */
    String password(String name) throws IOException {
        Path file = path.resolve(name + ".password");
        if (!Files.exists(file) || Files.size(file) == 0) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writePrivate(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Replaces the file whole or not at all. */
    void writePrivate(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    void release() {
        try {
            held.close();
        } catch (IOException ignored) {
            // the lock falls with the process
        }
    }
}
