package vn.dondoc.file;

import java.time.Instant;
import vn.dondoc.shared.FileId;

public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
