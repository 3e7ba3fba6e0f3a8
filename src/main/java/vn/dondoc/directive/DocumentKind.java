package vn.dondoc.directive;

import org.jspecify.annotations.Nullable;

/**
 * Loại văn bản: the 29 kinds of NĐ 30/2020, art. 7, in the decree's order, then those outside it.
 *
 * @param abbreviation as printed in a symbol (Phụ lục III); null for Công văn and Thư công
 * @param outsideDecree "ngoài NĐ 30"
 */
public record DocumentKind(
        String code, String name, @Nullable String abbreviation, boolean outsideDecree) {}
