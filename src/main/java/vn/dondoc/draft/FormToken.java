package vn.dondoc.draft;

/** Names one opening of a form for something new; it can be sent once. */
public record FormToken(long id) {}
