package org.myelin.content.internal.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Document;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Teaches the Markdown parser our three kinds of line. All of them stand at the start of a line, without indent. */
final class BlockParsers {

    private static final Pattern OPEN = Pattern.compile(":::[ \\t]*([\\p{L}\\d_-]+)?[ \\t]*(.*)");
    private static final Pattern CLOSE = Pattern.compile(":::[ \\t]*");
    private static final Pattern SECTION = Pattern.compile("\\+\\+\\+[ \\t]*(.*?)[ \\t]*");
    private static final Pattern MARKER = Pattern.compile("\\{#[^{}]*}[ \\t]*");

    private BlockParsers() {}

    static BlockParserFactory directives() {
        return (state, matched) -> start(state, matched, OPEN, match -> {
            int offset = offset(state.getLine());
            boolean stray = match.group(1) == null && match.group(2).isBlank();
            String kind = match.group(1) == null ? "" : match.group(1);
            var directive = new Directive(kind, match.group(2), offset, offset + match.start(2));
            return stray ? new LeafParser(directive) : new DirectiveParser(directive);
        });
    }

    static BlockParserFactory sections() {
        return (state, matched) -> start(
                state,
                matched,
                SECTION,
                match -> new LeafParser(new SectionMark(match.group(1), offset(state.getLine()))));
    }

    static BlockParserFactory markers() {
        return (state, matched) -> start(
                state,
                matched,
                MARKER,
                match -> new LeafParser(new Marker(match.group().strip(), offset(state.getLine()))));
    }

    private static BlockStart start(
            ParserState state,
            MatchedBlockParser matched,
            Pattern pattern,
            java.util.function.Function<Matcher, AbstractBlockParser> parser) {
        Block container = matched.getMatchedBlockParser().getBlock();
        while (container instanceof Paragraph || container instanceof ListBlock) {
            container = container.getParent();
        }
        boolean topLevel = container instanceof Document || container instanceof Directive;
        CharSequence line = state.getLine().getContent();
        Matcher match = pattern.matcher(line);
        if (state.getIndex() != 0 || !topLevel || !match.matches()) {
            return noStart();
        }
        return BlockStart.of(parser.apply(match)).atIndex(line.length());
    }

    @SuppressWarnings("NullAway") // commonmark says "no start" with null
    private static BlockStart noStart() {
        return BlockStart.none();
    }

    private static int offset(SourceLine line) {
        SourceSpan span = line.getSourceSpan();
        return span == null ? 0 : span.getInputIndex();
    }

    /** Holds other blocks until its closing line, the next opening line or the end of the file. */
    private static final class DirectiveParser extends AbstractBlockParser {

        private final Directive directive;

        private DirectiveParser(Directive directive) {
            this.directive = directive;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public Block getBlock() {
            return directive;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            CharSequence line = state.getLine().getContent();
            if (CLOSE.matcher(line).matches()) {
                directive.close();
                return BlockContinue.finished();
            }
            boolean anotherOpens = line.length() > 3 && OPEN.matcher(line).matches();
            return anotherOpens ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }
    }

    /** A block of one line. */
    private static final class LeafParser extends AbstractBlockParser {

        private final Block block;

        private LeafParser(Block block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }
}
