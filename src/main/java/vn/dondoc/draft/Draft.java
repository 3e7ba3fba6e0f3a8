package vn.dondoc.draft;

import java.time.Instant;

/**
 * What somebody was typing into a form.
 *
 * @param form the form's code, such as {@code DIRECTIVE}
 * @param key what the form was about: a number, or a word for a new thing
 * @param version the version of the thing that the form was opened with; 0 for a new one
 * @param json the fields, as the form writes them
 */
public record Draft(String form, String key, long version, String json, Instant savedAt) {}
