package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.shared.DomainException;

/** From the network to the disk, telling apart who broke off: the sender or the disk. */
final class ContentCopy {

    /** 50 MB. */
    static final long LARGEST = 50L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ContentCopy.class);
    private static final int BUFFER = 64 * 1024;

    private ContentCopy() {}

    /**
     * Copies with a bound and hashes on the way.
     *
     * @return the size in bytes
     * @throws DomainException if the content is empty or larger than 50 MB, or if either side breaks off
     */
    static long copy(InputStream content, OutputStream disk, MessageDigest digest) {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        int read = read(content, buffer);
        while (read >= 0) {
            size += read;
            if (size > LARGEST) {
                throw new DomainException("error.file.too-large", LARGEST / 1024 / 1024);
            }
            digest.update(buffer, 0, read);
            try {
                disk.write(buffer, 0, read);
            } catch (IOException e) {
                throw failed("writing", e);
            }
            read = read(content, buffer);
        }
        if (size == 0) {
            throw new DomainException("error.file.empty");
        }
        return size;
    }

    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            LOG.info("An upload broke off: {}", e.toString());
            throw new DomainException("error.file.interrupted");
        }
    }

    static DomainException failed(String what, IOException cause) {
        LOG.error("The file store failed, {}: {}", what, cause.toString());
        return new DomainException("error.file.disk");
    }
}
