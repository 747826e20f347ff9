package org.myelin.content.internal.markdown;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.source.Problems;
import org.myelin.content.internal.source.SourceText;

/**
 * Vets a drawing and writes it again for use inside a page: only known elements and attributes, no scripts, no outside
 * address, and a prefix on every id so that two drawings on one page cannot clash. Our own drawings go this way and
 * not through an HTML sanitiser, which does not know SVG.
 */
public final class Svg {

    /** The largest drawing in bytes. */
    public static final int MAX_BYTES = 80_000;

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "marker",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "use",
            "symbol",
            "style");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "style",
            "viewBox",
            "preserveAspectRatio",
            "width",
            "height",
            "role",
            "focusable",
            "tabindex",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "d",
            "dx",
            "dy",
            "points",
            "transform",
            "rotate",
            "offset",
            "href",
            "lang",
            "space",
            "version",
            "pathLength",
            "textLength",
            "lengthAdjust",
            "startOffset",
            "method",
            "spacing",
            "refX",
            "refY",
            "markerWidth",
            "markerHeight",
            "markerUnits",
            "orient",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "clipPathUnits",
            "maskUnits",
            "maskContentUnits",
            "patternUnits",
            "patternContentUnits",
            "patternTransform",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "stroke-dashoffset",
            "stroke-miterlimit",
            "opacity",
            "color",
            "display",
            "visibility",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "letter-spacing",
            "word-spacing",
            "text-anchor",
            "text-decoration",
            "dominant-baseline",
            "alignment-baseline",
            "baseline-shift",
            "writing-mode",
            "clip-path",
            "clip-rule",
            "mask",
            "marker-start",
            "marker-mid",
            "marker-end",
            "paint-order",
            "vector-effect",
            "stop-color",
            "stop-opacity",
            "shape-rendering",
            "text-rendering",
            "mix-blend-mode",
            "overflow");
    private static final Pattern CSS_UNSAFE = Pattern.compile(
            "@import|expression\\s*\\(|javascript:|url\\(\\s*['\"]?(?!['\"]?#)|[<\\\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL = Pattern.compile("url\\(\\s*['\"]?#([^'\")\\s]+)['\"]?\\s*\\)");
    private static final Pattern HASH = Pattern.compile("#([A-Za-z_][\\w-]*)");

    private final SourceText source;
    private final String prefix;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private boolean safe = true;
    private boolean titled;

    private Svg(SourceText source, String prefix, Problems problems) {
        this.source = source;
        this.prefix = prefix;
        this.problems = problems;
    }

    /** The drawing with prefixed ids; empty when it was refused, and then the problems say why. */
    public static Optional<String> vet(SourceText source, String prefix, Problems problems) {
        return new Svg(source, prefix, problems).run();
    }

    private Optional<String> run() {
        try {
            collectIds();
            write();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber() - 1;
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber() - 1;
            String message = String.valueOf(e.getMessage())
                    .replaceAll("(?s).*Message: ", "")
                    .replaceAll("\\s+", " ");
            problems.add(Rule.SVG_SYNTAX, source.place(source.offset(Math.max(line, 0), Math.max(column, 0))), message);
            return Optional.empty();
        }
        if (!titled) {
            problems.add(
                    Rule.SVG_TITLE, source.place(0), "Give the drawing a <title> as the first element inside <svg>.");
        }
        return safe && titled ? Optional.of(out.toString()) : Optional.empty();
    }

    private XMLStreamReader open() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(source.text()));
    }

    private void collectIds() throws XMLStreamException {
        XMLStreamReader xml = open();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String id = xml.getAttributeValue(null, "id");
                if (id != null && !ids.add(id)) {
                    problems.add(Rule.ID_DUPLICATE, place(xml), "Two elements have the id \"" + id + "\".");
                }
            }
        }
    }

    private void write() throws XMLStreamException {
        XMLStreamReader xml = open();
        List<String> path = new ArrayList<>();
        int refusedDepth = -1;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    path.add(name);
                    if (refusedDepth < 0 && !allowed(xml, name, path.size())) {
                        refusedDepth = path.size();
                    }
                    if (refusedDepth < 0) {
                        start(xml, name, path.size() == 1);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (refusedDepth < 0) {
                        out.append(xml.getLocalName().equals("style") ? "}" : "");
                        out.append("</").append(xml.getLocalName()).append('>');
                    } else if (refusedDepth == path.size()) {
                        refusedDepth = -1;
                    }
                    path.removeLast();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (refusedDepth < 0) {
                        characters(xml, path.isEmpty() ? "" : path.getLast(), path.size());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    refuse(xml, "Document types and processing instructions do not belong in a drawing.");
                default -> {
                    // Comments and blanks outside the root are left out.
                }
            }
        }
    }

    private boolean allowed(XMLStreamReader xml, String name, int depth) {
        if (depth == 1 && !name.equals("svg")) {
            refuse(xml, "The outermost element is <svg>, not <" + name + ">.");
            return false;
        }
        boolean svgNamespace =
                xml.getNamespaceURI() == null || xml.getNamespaceURI().equals("http://www.w3.org/2000/svg");
        if (!svgNamespace || !ELEMENTS.contains(name)) {
            refuse(xml, "<" + name + "> is not allowed in a drawing.");
            return false;
        }
        return true;
    }

    private void start(XMLStreamReader xml, String name, boolean root) {
        out.append('<').append(name);
        if (root) {
            out.append(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i);
            if (acceptable(xml, attribute, xml.getAttributeValue(i))) {
                attributes.put(attribute, rewritten(attribute, xml.getAttributeValue(i)));
            }
        }
        if (root) {
            attributes.putIfAbsent("id", prefix + "-svg");
        }
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
        out.append('>');
        if (name.equals("style")) {
            // Nesting keeps the rules of one drawing away from the rest of the page.
            out.append('#').append(rootId()).append('{');
        }
    }

    private String rootId() {
        return rootIdFromSource().map(this::prefixed).orElse(prefix + "-svg");
    }

    private Optional<String> rootIdFromSource() {
        Matcher root = Pattern.compile("<svg\\b[^>]*?\\sid\\s*=\\s*[\"']([^\"']+)[\"']")
                .matcher(source.text());
        return root.find() ? Optional.of(root.group(1)) : Optional.empty();
    }

    private boolean acceptable(XMLStreamReader xml, String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("aria-") || lower.startsWith("data-")) {
            return true;
        }
        if (lower.startsWith("on")) {
            refuse(xml, "\"" + name + "\" is an event handler. A drawing has no behaviour.");
            return false;
        }
        if (!ATTRIBUTES.contains(name)) {
            refuse(xml, "The attribute \"" + name + "\" is not allowed in a drawing.");
            return false;
        }
        if (name.equals("href") && !value.startsWith("#")) {
            refuse(xml, "\"" + value + "\" leads out of the drawing. Only #id is allowed.");
            return false;
        }
        if (!name.equals("href") && CSS_UNSAFE.matcher(value).find()) {
            refuse(xml, "The value of \"" + name + "\" is not allowed in a drawing.");
            return false;
        }
        return true;
    }

    private String rewritten(String name, String value) {
        return switch (name) {
            case "id" -> prefixed(value);
            case "href" -> "#" + prefixed(value.substring(1));
            case "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns" ->
                String.join(
                        " ",
                        List.of(value.strip().split("\\s+")).stream()
                                .map(this::prefixed)
                                .toList());
            default ->
                LOCAL.matcher(value)
                        .replaceAll(match -> Matcher.quoteReplacement("url(#" + prefixed(match.group(1)) + ")"));
        };
    }

    private String prefixed(String id) {
        return prefix + "-" + id;
    }

    private void characters(XMLStreamReader xml, String parent, int depth) {
        String text = xml.getText();
        if (parent.equals("style")) {
            boolean onlyMedia = text.matches("(?s)[^@]*(@media[^@]*)*");
            if (CSS_UNSAFE.matcher(text).find() || !onlyMedia || !staysInside(text)) {
                safe = false;
                int open = source.text().lastIndexOf("<style", offset(xml));
                problems.add(
                        Rule.SVG_UNSAFE,
                        source.place(Math.max(open, 0)),
                        "Only plain rules and @media, without comments, are allowed in <style>.");
                return;
            }
            String scoped = HASH.matcher(text)
                    .replaceAll(match -> ids.contains(match.group(1))
                            ? Matcher.quoteReplacement("#" + prefixed(match.group(1)))
                            : Matcher.quoteReplacement(match.group()));
            out.append(scoped.strip());
        } else {
            titled |= parent.equals("title") && !text.isBlank() && depth == 2;
            out.append(escape(text));
        }
    }

    /** Whether rules cannot end the braces that are put around them. */
    private static boolean staysInside(String css) {
        int open = 0;
        char quote = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (quote != 0) {
                if (c == '{' || c == '}') {
                    return false;
                }
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open < 0 || css.startsWith("/*", i)) {
                return false;
            }
        }
        return open == 0 && quote == 0;
    }

    private void refuse(XMLStreamReader xml, String message) {
        safe = false;
        problems.add(Rule.SVG_UNSAFE, place(xml), message);
    }

    private Place place(XMLStreamReader xml) {
        // The reader stands behind the tag; the tag itself is what an author looks for.
        int tag = source.text().lastIndexOf('<', Math.max(offset(xml) - 1, 0));
        return source.place(Math.max(tag, 0));
    }

    private int offset(XMLStreamReader xml) {
        return source.offset(
                xml.getLocation().getLineNumber() - 1,
                Math.max(xml.getLocation().getColumnNumber() - 1, 0));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
