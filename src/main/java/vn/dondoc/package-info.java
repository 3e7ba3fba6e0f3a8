/** Đôn Đốc. Modules are the office's nouns, one package each; a module uses lower floors only (docs/decisions/0001). */
@NullMarked
package vn.dondoc;

import org.jspecify.annotations.NullMarked;
