package org.myelin.content.internal.load;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The interferon-beta brands with what tells them apart (US and EU labels of 2023 and 2024, see the product lessons).
 * Confusing 1a with 1b, or the muscle with the skin, is a drug error, so it is checked by machine.
 */
enum Brands {
    AVONEX(Molecule.BETA_1A, List.of("intramuscular"), List.of("once a week", "once weekly", "weekly"), List.of()),
    REBIF(
            Molecule.BETA_1A,
            List.of("subcutaneous"),
            List.of("three times a week", "three times weekly", "3 times a week"),
            List.of()),
    PLEGRIDY(
            Molecule.PEG_BETA_1A,
            List.of("subcutaneous or intramuscular", "intramuscular or subcutaneous", "subcutaneous", "intramuscular"),
            List.of("every 14 days", "every two weeks", "every 2 weeks", "once every 14 days", "once every two weeks"),
            List.of()),
    BETASERON(Molecule.BETA_1B, List.of("subcutaneous"), List.of("every other day"), List.of("us", "united states")),
    BETAFERON(
            Molecule.BETA_1B,
            List.of("subcutaneous"),
            List.of("every other day"),
            List.of("eu", "uk", "european union", "europe")),
    EXTAVIA(Molecule.BETA_1B, List.of("subcutaneous"), List.of("every other day"), List.of());

    /** A molecule and how texts may write it. */
    enum Molecule {
        BETA_1A("interferon beta-1a", "(?<!peg)(?:interferon|ifn)[\\s-]*b(?:eta)?[\\s-]*1a"),
        PEG_BETA_1A(
                "peginterferon beta-1a",
                "peg(?:inter|ylated inter)feron[\\s-]*b(?:eta)?[\\s-]*1a|peg[\\s-]*ifn[\\s-]*b(?:eta)?[\\s-]*1a"),
        BETA_1B("interferon beta-1b", "(?:interferon|ifn)[\\s-]*b(?:eta)?[\\s-]*1b");

        private final String usual;
        private final Pattern pattern;

        Molecule(String usual, String pattern) {
            this.usual = usual;
            this.pattern = Pattern.compile(pattern);
        }

        /** The usual spelling. */
        String usual() {
            return usual;
        }

        /** Quick look: false means that no molecule is named. */
        static boolean mayBeIn(String plain) {
            return plain.contains("1a") || plain.contains("1b");
        }

        boolean in(String plain) {
            return pattern.matcher(plain).find();
        }

        boolean is(String plain) {
            return pattern.matcher(plain).matches();
        }

        Pattern pattern() {
            return pattern;
        }
    }

    private final Molecule molecule;
    private final List<String> routes;
    private final List<String> frequencies;
    private final List<String> regions;
    private final String lower;
    private final Pattern name;

    Brands(Molecule molecule, List<String> routes, List<String> frequencies, List<String> regions) {
        this.molecule = molecule;
        this.routes = routes;
        this.frequencies = frequencies;
        this.regions = regions;
        this.lower = name().toLowerCase(Locale.ROOT);
        this.name = Pattern.compile("\\b" + lower + "\\b");
    }

    String shown() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    Molecule molecule() {
        return molecule;
    }

    List<String> routes() {
        return routes;
    }

    List<String> frequencies() {
        return frequencies;
    }

    /** Regions where the name is used; empty where it is the same everywhere. */
    List<String> regions() {
        return regions;
    }

    Pattern pattern() {
        return name;
    }

    /** Quick look: false means that the name does not stand there. */
    boolean mayBeIn(String plain) {
        return plain.contains(lower);
    }

    /** A text in which spellings of the same thing are equal: lower case, plain hyphens, beta in letters. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('β', 'b')
                .replace('\u2010', '-')
                .replace('\u2011', '-')
                .replace('\u2012', '-')
                .replace('\u2013', '-')
                .replace('\u00a0', ' ');
    }
}
