package vn.dondoc.demo;

import java.util.Map;
import java.util.Objects;

/**
 * What everything in the demo happens in.
 *
 * @param dossiers by the directive's key, as far as they are planned
 */
record Setting(
        DemoDays days, AgencyBook agencies, Staff staff, DocumentNumbers numbers, Map<String, Dossier> dossiers) {

    /** The dossier of an older directive. */
    Dossier dossier(String key) {
        return Objects.requireNonNull(dossiers.get(key), key);
    }
}
