package vn.dondoc.shared;

/**
 * A typed identity: a time-ordered 64-bit number made in Java by {@link IdGenerator}. People never see it; they see
 * codes such as NV-2026-00123.
 */
public interface Id {

    long value();
}
