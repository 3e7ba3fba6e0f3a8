package vn.dondoc.demo;

import java.util.List;

/** The sentences that stand around the tasks on the demo's papers. */
record PaperWords(Entry file) {

    static PaperWords load() {
        return new PaperWords(new Entry("paper.yaml", DemoFile.map(DemoFile.yaml("paper.yaml"))));
    }

    String say(String key) {
        return file.text(key);
    }

    List<String> all(String key) {
        return file.texts(key);
    }
}
