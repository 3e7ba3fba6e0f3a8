package vn.dondoc.mail;

import java.util.Collection;
import java.util.Set;

/** Tells whether the relay accepted a mail whose answer never came: the archive holds a copy of each accepted one. */
public interface ArchiveCheck {

    /** Whether there is an archive to ask. Without one a doubtful mail is sent again with the same Message-ID. */
    boolean isConfigured();

    /**
     * @param messageIds with their angle brackets
     * @return those that were accepted
     * @throws ArchiveUnavailable if the archive gave no answer; the mails stay in doubt
     */
    Set<String> accepted(Collection<String> messageIds);

    /** The archive could not be asked. */
    class ArchiveUnavailable extends RuntimeException {
        public ArchiveUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
