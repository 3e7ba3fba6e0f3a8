package vn.dondoc.account;

import java.time.Instant;

/**
 * A one-time code that an administrator hands over on paper. It is shown once; only its digest is kept.
 *
 * @param expiresAt real time, not the office's movable clock
 */
public record PrintedCode(String personName, String userName, String code, Instant expiresAt) {}
