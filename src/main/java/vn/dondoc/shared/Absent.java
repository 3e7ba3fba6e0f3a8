package vn.dondoc.shared;

/**
 * Người vắng mặt: the holder of a post for whom another acts for some days.
 *
 * @param title of the post, such as "Chánh Văn phòng"
 */
public record Absent(PersonId person, String name, String title) {

    /** As history keeps it: "Nguyễn Văn B, Chánh Văn phòng". */
    public String words() {
        return title.isEmpty() ? name : name + ", " + title;
    }
}
