package vn.dondoc.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.shared.SearchText;

/**
 * The words of a task taken apart: its syllables, and what it numbers and names by what is numbered. By when something is
 * to be done is no part of what is to be done, so the days of deadlines are left out.
 */
record LikenessText(List<String> syllables, Map<String, Set<String>> marks) {

    /** Syllables of every order, and the names of those who give and get it. */
    private static final Set<String> STOP =
            Set.copyOf(List.of(("xay dung lap ban hanh trinh tham muu giao chu tri phoi hop voi to chuc"
                            + " trien khai thuc hien hoan thanh thien tiep tuc tang cuong day nhanh manh khan truong ra soat"
                            + " kiem tra don doc bao cao ket qua tinh hinh tong hop de xuat huong dan xu ly ubnd hdnd uy nhan"
                            + " dan tinh so cac co quan don vi dia phuong lien tren ban cap xa va cua cho ve theo tai den tu"
                            + " trong duoc nhung cong tac nhiem vu noi dung quy dinh bo sung dam viec chuan bi tap chi dao"
                            + " quyet liet tot dut diem chat che ke hoach phuong an truoc ngay thang quy nam lan thu chuong"
                            + " khong de phe duyet sau khi dang la nham ben vung toan gui thuong truc lanh nay doi thuoc pham vi")
                    .split(" ")));

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("tthc", "thu tuc hanh chinh"),
            Map.entry("cchc", "cai cach hanh chinh"),
            Map.entry("cds", "chuyen doi so"),
            Map.entry("gpmb", "giai phong mat bang"),
            Map.entry("ntm", "nong thon moi"),
            Map.entry("mtqg", "muc tieu quoc gia"),
            Map.entry("bhxh", "bao hiem xa hoi"),
            Map.entry("bhyt", "bao hiem y te"),
            Map.entry("pccc", "phong chay chua chay"),
            Map.entry("atgt", "an toan giao thong"),
            Map.entry("attp", "an toan thuc pham"),
            Map.entry("thpt", "trung hoc pho thong"),
            Map.entry("ktxh", "kinh te xa hoi"),
            Map.entry("kcn", "khu cong nghiep"),
            Map.entry("dtts", "dan toc thieu so"),
            Map.entry("nsnn", "ngan sach nha nuoc"),
            Map.entry("cntt", "cong nghe thong tin"),
            Map.entry("qppl", "quy pham phap luat"));

    /** The kinds of documents, spelt out and as their symbols have them. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("nghi quyet", "nq"),
            Map.entry("quyet dinh", "qd"),
            Map.entry("chi thi", "ct"),
            Map.entry("thong bao", "tb"),
            Map.entry("ke hoach", "kh"),
            Map.entry("cong van", "cv"),
            Map.entry("nghi dinh", "nd"),
            Map.entry("thong tu", "tt"),
            Map.entry("ket luan", "kl"),
            Map.entry("cong dien", "cd"),
            Map.entry("chuong trinh", "ctr"),
            Map.entry("de an", "da"));

    /** After these stands the name of a place or a work; after the second, unless an office follows. */
    private static final Set<String> PLACES = Set.copyOf(
            List.of("xã phường huyện trấn phố thôn cầu hồ suối sông đèo đền chùa chợ tỉnh khu cụm viện".split(" ")));

    private static final Set<String> WHERE = Set.copyOf(List.of("tại trường đường học".split(" ")));

    private static final Set<String> OFFICES =
            Set.copyOf(List.of(("so ban bo ubnd uy hdnd van chinh chu thu tinh trung cong"
                            + " thanh hoi thuong doan chi cuc to mat vien tong ngan nha quoc dang kho ky nghi quyet ke ket thong"
                            + " de")
                    .split(" ")));

    /** Of many orders, and so less telling than what an order is about. */
    private static final Set<String> COMMON =
            Set.copyOf(List.of(("quan ly phat trien phap luat chap lam su nghiep doanh lap"
                            + " phuc vu lieu cung cap phong chong benh che do sach du hoat dong chat luong dau tu kinh te xa hoi"
                            + " he thong nguoi ho tro cong nhan dac biet quoc gia bang sua doan nghi chuc hanh tac gui hop phan"
                            + " so khoi nghiep dien cau ban thu tuc danh muc")
                    .split(" ")));

    private static final List<String> ROMAN = List.of(
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi");

    private static final Set<String> BEFORE_ROMAN = Set.of("quy", "khoa", "dot", "ky", "hang", "loai", "nhom", "doan");

    private static final String DAY = "\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?|\\d{1,2}/\\d{4}|\\d{1,2}|iv|i{1,3}";

    private static final Pattern DEADLINE = Pattern.compile(
            "\\b(?:truoc|cham nhat(?: la)?|hoan thanh|xong|han|den het)(?: trong| truoc| vao)?(?: ngay| thang| quy)"
                    + " (?:" + DAY + ")\\b(?: thang \\d{1,2})?(?:[ /]?(?:nam )?20\\d\\d)?");

    private static final Pattern TOKEN = Pattern.compile("(?<party>\\d+)-(?<partyKind>[a-z]+)/[a-z]+"
            + "|(?<state>\\d+)(?:/20\\d\\d)?/(?<stateKind>[a-z]+)\\d*(?:-[a-z]+)*"
            + "|(?<range>20\\d\\d ?[-–] ?20\\d\\d)"
            + "|(?<number>\\d+(?:[./]\\d+)*[a-z]?)\\b"
            + "|(?<word>[a-z]+)");

    private static final Pattern NAME = Pattern.compile(
            "(\\p{L}+)\\s+(\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*(?:(?:,\\s*|\\s+và\\s+)\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*)*)");

    private static final Pattern ABOUT = Pattern.compile(".*\\bve (?:viec )?([^,;.()]+)");

    static LikenessText of(String content) {
        List<String> syllables = new ArrayList<>();
        Map<String, Set<String>> marks = new HashMap<>();
        String folded = DEADLINE.matcher(SearchText.fold(content)).replaceAll(" ");
        Matcher token = TOKEN.matcher(folded);
        while (token.find()) {
            take(token, syllables, marks);
        }
        followed(syllables, marks);
        named(content, marks);
        about(folded, marks);
        return new LikenessText(Collections.unmodifiableList(syllables), marks);
    }

    static boolean isStop(String syllable) {
        return STOP.contains(syllable);
    }

    static boolean isCommon(String syllable) {
        return COMMON.contains(syllable);
    }

    /** Whether both number or name the same thing, and differently. */
    boolean contradicts(LikenessText other) {
        return marks.entrySet().stream().anyMatch(mark -> {
            Set<String> theirs = other.marks.get(mark.getKey());
            return theirs != null && Collections.disjoint(mark.getValue(), theirs);
        });
    }

    private static void take(MatchResult token, List<String> syllables, Map<String, Set<String>> marks) {
        String word = token.group("word");
        if (word != null) {
            String last = syllables.isEmpty() ? "" : syllables.getLast();
            int roman = BEFORE_ROMAN.contains(last) ? ROMAN.indexOf(word) + 1 : 0;
            if (roman > 0) {
                number(String.valueOf(roman), syllables, marks);
            } else {
                Collections.addAll(syllables, SHORT.getOrDefault(word, word).split(" "));
            }
        } else if (token.group("party") != null) {
            document(token.group("partyKind"), token.group("party"), syllables, marks);
        } else if (token.group("state") != null) {
            document(token.group("stateKind"), token.group("state"), syllables, marks);
        } else if (token.group("range") != null) {
            mark(marks, "range", token.group("range").replaceAll("[ –-]+", "-"));
        } else {
            number(token.group("number"), syllables, marks);
        }
    }

    private static void document(String kind, String number, List<String> syllables, Map<String, Set<String>> marks) {
        mark(marks, "document " + kind, bare(number));
        syllables.add(bare(number));
    }

    /** A number belongs to the word before it: "tháng 3", "gói thầu số 5", "Nghị quyết 57". */
    private static void number(String written, List<String> syllables, Map<String, Set<String>> marks) {
        String[] parts = written.split("/");
        int at = syllables.size() - 1;
        while (at > 0 && Set.of("so", "thu").contains(syllables.get(at))) {
            at--;
        }
        String before = at < 0 ? "" : syllables.get(at);
        String kind = at < 1 ? null : KINDS.get(syllables.get(at - 1) + " " + before);
        String last = parts[parts.length - 1];
        if (parts.length > 1 && last.matches("20\\d\\d")) {
            mark(marks, "year", last);
        }
        if (written.matches("20\\d\\d")) {
            mark(marks, "year", written);
        } else if (kind != null) {
            mark(marks, "document " + kind, bare(parts[0]));
        } else if (parts.length == 3 || parts.length == 2 && before.equals("ngay")) {
            mark(marks, "day", bare(parts[0]) + "/" + bare(parts[1]));
        } else {
            mark(marks, before, bare(parts[0]));
        }
        syllables.add(bare(parts[0]));
    }

    /** "6 tháng", "3 năm": the number stands before what it counts. */
    private static void followed(List<String> syllables, Map<String, Set<String>> marks) {
        for (int i = 1; i < syllables.size(); i++) {
            String counted = syllables.get(i);
            String number = syllables.get(i - 1);
            if (Set.of("thang", "nam").contains(counted) && number.matches("\\d{1,2}")) {
                String before = i < 2 ? "" : syllables.get(i - 2);
                if (!before.equals("thang") && !before.equals("quy")) {
                    mark(marks, "count " + counted, number);
                }
            }
        }
    }

    private static void named(String content, Map<String, Set<String>> marks) {
        Matcher name = NAME.matcher(SearchText.clean(content));
        int from = 0;
        while (name.find(from)) {
            String what = name.group(1).toLowerCase(Locale.ROOT);
            String who = SearchText.fold(name.group(2));
            boolean office = OFFICES.contains(who.split("[ ,]")[0]);
            if (PLACES.contains(what) || WHERE.contains(what) && !office) {
                for (String one : who.split(", ?| va ")) {
                    mark(marks, "named " + what, one.strip());
                }
                from = name.end();
            } else {
                // what looked like the word before may itself begin a name: "Đền Bảo Hà"
                from = name.end(1);
            }
        }
    }

    /** "về khoáng sản", "về an toàn thực phẩm": what the last of it is about. */
    private static void about(String folded, Map<String, Set<String>> marks) {
        Matcher about = ABOUT.matcher(folded);
        if (about.find()) {
            for (String syllable : about.group(1).split("[^a-z]+")) {
                if (!syllable.isEmpty() && !isStop(syllable)) {
                    mark(marks, "about", syllable);
                }
            }
        }
    }

    private static String bare(String number) {
        return number.replaceFirst("^0+(?=\\d)", "");
    }

    private static void mark(Map<String, Set<String>> marks, String what, String which) {
        marks.computeIfAbsent(what, key -> new HashSet<>()).add(which);
    }
}
