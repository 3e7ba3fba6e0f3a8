package vn.dondoc.reminder;

import org.jspecify.annotations.Nullable;

/**
 * One matter in the letter of a day, in full.
 *
 * @param mark that the task has reached a step today; null if it is only listed
 */
record DigestItem(
        String tone, String state, @Nullable String mark, String words, String facts, String link, String label) {}
