package vn.dondoc.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the larger demo office is mixed from; see {@code recipe.yaml}. */
record Recipe(
        List<String> around,
        List<String> own,
        List<String> tails,
        List<VerbGroup> verbs,
        Map<String, Matters> fields,
        List<Kind> kinds,
        Phrases phrases) {

    /**
     * @param placed takes a place
     * @param tailed takes a tail, too
     */
    record VerbGroup(String name, boolean placed, boolean tailed, List<String> words, List<String> products) {}

    /** @param objects by verb group */
    record Matters(List<String> leads, List<String> helpers, List<String> topics, Map<String, List<Matter>> objects) {}

    /** @param unit what is counted in reports */
    record Matter(String text, String unit) {}

    record Kind(String kind, int weight, List<String> subjects) {}

    record Phrases(
            List<String> reports,
            List<String> obstacles,
            List<String> claims,
            List<String> returns,
            List<String> refusals,
            List<String> urges) {}

    static Recipe load() {
        Entry file = Entry.of(
                "recipe.yaml",
                DemoFile.yaml("recipe.yaml"),
                "places",
                "tails",
                "verbs",
                "fields",
                "kinds",
                "reports",
                "obstacles",
                "claims",
                "returns",
                "refusals",
                "urges");
        Entry places = new Entry("places", file.map("places"));
        List<VerbGroup> verbs = new ArrayList<>();
        file.map("verbs").forEach((name, node) -> {
            Entry verb = Entry.of(name, node, "shape", "words", "products");
            verbs.add(new VerbGroup(
                    name,
                    !verb.text("shape").equals("paper"),
                    verb.text("shape").equals("place"),
                    verb.texts("words"),
                    verb.texts("products")));
        });
        Map<String, Matters> fields = new LinkedHashMap<>();
        file.map("fields").forEach((code, node) -> fields.put(code, matters(code, node, verbs)));
        List<Kind> kinds = file.nodes("kinds").stream()
                .map(node -> Entry.of("kind", node, "kind", "weight", "subject"))
                .map(e -> new Kind(e.text("kind"), e.number("weight", 1), e.texts("subject")))
                .toList();
        return new Recipe(
                places.texts("around"),
                places.texts("own"),
                file.texts("tails"),
                List.copyOf(verbs),
                fields,
                kinds,
                new Phrases(
                        file.texts("reports"),
                        file.texts("obstacles"),
                        file.texts("claims"),
                        file.texts("returns"),
                        file.texts("refusals"),
                        file.texts("urges")));
    }

    private static Matters matters(String code, Object node, List<VerbGroup> verbs) {
        Entry entry = new Entry(code, DemoFile.map(node));
        Map<String, List<Matter>> objects = new LinkedHashMap<>();
        for (VerbGroup verb : verbs) {
            objects.put(
                    verb.name(),
                    entry.texts(verb.name()).stream().map(Recipe::matter).toList());
        }
        return new Matters(entry.texts("leads"), entry.texts("helpers"), entry.texts("topics"), objects);
    }

    private static Matter matter(String line) {
        String[] parts = line.split(" \\| ");
        return new Matter(parts[0], parts[1]);
    }
}
