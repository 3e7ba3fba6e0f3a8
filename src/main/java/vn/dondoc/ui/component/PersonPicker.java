package vn.dondoc.ui.component;

import vn.dondoc.account.PostRow;

/** One person in a post, by name or title: {@code new PersonPicker("Người theo dõi").among(posts)}. */
public class PersonPicker extends Picker<PostRow> {

    public PersonPicker(String label) {
        super(label, post -> post.person().name(), PostRow::title);
    }
}
