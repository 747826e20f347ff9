package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myelin.content.Rule;
import org.myelin.content.internal.load.Context.Owned;
import org.myelin.content.internal.load.Drafts.BlockDraft;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.markdown.Attributes;
import org.myelin.content.internal.markdown.Passage;

/** Brand, molecule, route, frequency and region belong together and must fit. */
final class BrandRules {

    /** What may stand between a brand and the molecule that is said to be in it. */
    private static final String JOIN =
            "[\\s,:=(*_]*(?:is|are|contains?|holds?|means|:|=)?\\s*(?:an?|the|brand of|form of)?\\s*";

    private static final List<WrongPair> WRONG = wrongPairs();

    private final Context context;

    private BrandRules(Context context) {
        this.context = context;
    }

    static void check(Context context) {
        BrandRules rules = new BrandRules(context);
        rules.alone();
        context.texts().stream()
                .filter(Owned::claims)
                .forEach(text -> text.passage().segments().forEach(rules::pairing));
        for (LessonDraft lesson : context.drafts.lessons) {
            lesson.blocks().stream()
                    .filter(block -> block.kind() == BlockKind.PRODUCT)
                    .forEach(rules::product);
        }
    }

    private void alone() {
        Map<String, Set<Brands.Molecule>> named = new LinkedHashMap<>();
        for (Owned text : context.texts()) {
            named(named, text.owner(), text.passage().text());
        }
        for (LessonDraft lesson : context.drafts.lessons) {
            lesson.blocks()
                    .forEach(block ->
                            named(named, lesson.id(), block.attributes().text("molecule")));
        }
        Map<String, Boolean> reported = new LinkedHashMap<>();
        for (Owned text : context.texts()) {
            String plain = Brands.plain(text.passage().text());
            for (Brands brand : Brands.values()) {
                if (brand.mayBeIn(plain)
                        && !named.getOrDefault(text.owner(), Set.of()).contains(brand.molecule())) {
                    report(text, brand, reported);
                }
            }
        }
    }

    private static void named(Map<String, Set<Brands.Molecule>> named, String owner, String text) {
        String plain = Brands.plain(text);
        if (!Brands.Molecule.mayBeIn(plain)) {
            return;
        }
        for (Brands.Molecule molecule : Brands.Molecule.values()) {
            if (molecule.in(plain)) {
                named.computeIfAbsent(owner, _ -> EnumSet.noneOf(Brands.Molecule.class))
                        .add(molecule);
            }
        }
    }

    private void report(Owned text, Brands brand, Map<String, Boolean> reported) {
        for (Passage.Segment segment : text.passage().segments()) {
            Matcher name = brand.pattern().matcher(Brands.plain(segment.text()));
            if (name.find() && reported.putIfAbsent(text.owner() + brand, true) == null) {
                context.report(
                        Rule.BRAND_ALONE,
                        segment.place(name.start()),
                        brand.shown() + " stands here without \""
                                + brand.molecule().usual() + "\" anywhere in " + text.owner() + ".");
            }
        }
    }

    private void pairing(Passage.Segment segment) {
        String plain = Brands.plain(segment.text());
        if (!Brands.Molecule.mayBeIn(plain)) {
            return;
        }
        for (WrongPair pair : WRONG) {
            Matcher match = pair.pattern().matcher(plain);
            while (match.find()) {
                context.report(
                        Rule.BRAND_PAIRING,
                        segment.place(match.start()),
                        pair.brand().shown() + " is " + pair.brand().molecule().usual() + ", not "
                                + pair.molecule().usual() + ".");
            }
        }
    }

    /** A brand beside a molecule that is not in it. */
    private record WrongPair(Brands brand, Brands.Molecule molecule, Pattern pattern) {}

    private static List<WrongPair> wrongPairs() {
        List<WrongPair> pairs = new ArrayList<>();
        for (Brands brand : Brands.values()) {
            for (Brands.Molecule molecule : Brands.Molecule.values()) {
                if (molecule != brand.molecule()) {
                    String wrong = "(?:" + molecule.pattern() + ")";
                    pairs.add(new WrongPair(brand, molecule, Pattern.compile(brand.pattern() + JOIN + wrong)));
                    pairs.add(new WrongPair(brand, molecule, Pattern.compile(wrong + "\\s*\\(\\s*" + brand.pattern())));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private void product(BlockDraft block) {
        Attributes attributes = block.attributes();
        String name = attributes.text("brand").strip();
        for (Brands brand : Brands.values()) {
            if (brand.shown().equalsIgnoreCase(name)) {
                String molecule = Brands.plain(attributes.text("molecule")).strip();
                if (!molecule.isEmpty() && !brand.molecule().is(molecule)) {
                    mismatch(attributes, "molecule", brand, brand.molecule().usual());
                }
                oneOf(attributes, "route", brand, brand.routes());
                oneOf(attributes, "frequency", brand, brand.frequencies());
                region(attributes, brand);
            }
        }
    }

    private void oneOf(Attributes attributes, String key, Brands brand, List<String> allowed) {
        String value = attributes.text(key).strip().toLowerCase(Locale.ROOT);
        if (!value.isEmpty() && !allowed.contains(value)) {
            mismatch(attributes, key, brand, String.join(" or ", allowed));
        }
    }

    private void region(Attributes attributes, Brands brand) {
        String value = attributes.text("region").toLowerCase(Locale.ROOT);
        boolean fits = brand.regions().isEmpty()
                || brand.regions().stream().anyMatch(region -> value.matches(".*\\b" + region + "\\b.*"));
        if (!value.isBlank() && !fits) {
            mismatch(attributes, "region", brand, String.join(" or ", brand.regions()));
        }
    }

    private void mismatch(Attributes attributes, String key, Brands brand, String right) {
        context.report(
                Rule.PRODUCT_PAIRING,
                attributes.place(key),
                "The " + key + " of " + brand.shown() + " is " + right + ", not \"" + attributes.text(key) + "\".");
    }
}
