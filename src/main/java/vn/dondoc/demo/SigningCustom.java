package vn.dondoc.demo;

import vn.dondoc.demo.DemoDirective.Form;

/** How the demo's province signs: symbol, signatory and signature block by kind of paper and field. */
final class SigningCustom {

    private SigningCustom() {}

    static String symbol(String kind, String field) {
        return switch (kind) {
            case "CV" ->
                "UBND-"
                        + switch (field) {
                            case "NM", "DT" -> "NLN";
                            case "YT", "GD", "VH" -> "VX";
                            case "CT" -> "KT";
                            default -> field;
                        };
            case "TB" -> "TB-VPUBND";
            case "QD" -> "QĐ-UBND";
            case "CD" -> "CĐ-UBND";
            default -> kind + "-UBND";
        };
    }

    static String signs(String kind, String field) {
        return switch (kind) {
            case "TB" -> "chanhvp";
            case "CT", "CD" -> "chutich";
            default -> viceChair(field);
        };
    }

    static Form form(String kind, String field) {
        return switch (kind) {
            case "TB" -> Form.TL;
            case "CT", "CD" -> Form.CHAIR;
            default -> viceChair(field).equals("chutich") ? Form.TM : Form.KT;
        };
    }

    private static String viceChair(String field) {
        return switch (field) {
            case "TC", "CT", "XD" -> "phochutich";
            case "NM", "DT" -> "phochutich2";
            case "KC", "VH", "GD", "YT" -> "phochutich3";
            default -> "chutich";
        };
    }
}
