package vn.dondoc.file;

import java.time.Instant;
import vn.dondoc.shared.FileId;

/**
 * A file that is kept.
 *
 * @param name as people see it, safe to show and to save under
 * @param mediaType of the content, which agrees with the name's ending
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
