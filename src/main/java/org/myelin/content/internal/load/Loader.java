package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.CaseLoader;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.item.ItemLoader;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.load.Drafts.ModuleDraft;
import org.myelin.content.internal.load.Drafts.ObjectiveDraft;
import org.myelin.content.internal.load.Drafts.QuizDraft;
import org.myelin.content.internal.load.Drafts.ReferenceDraft;
import org.myelin.content.internal.load.Drafts.TermDraft;
import org.myelin.content.internal.markdown.Locator;
import org.myelin.content.internal.markdown.Markdown;
import org.myelin.content.internal.markdown.MarkdownReader;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.FileSet;
import org.myelin.content.internal.source.Node.Mapping;
import org.myelin.content.internal.source.Node.Scalar;
import org.myelin.content.internal.source.Problems;
import org.myelin.content.internal.source.Shape;
import org.myelin.content.internal.source.ShapeCheck;
import org.myelin.content.internal.source.SourceText;
import org.myelin.content.internal.source.Yaml;

/** Reads all files of the one course into drafts. Follows the lists in course.yaml and module.yaml. */
final class Loader {

    /** The only format so far. */
    static final int SCHEMA = 1;

    private final FileSet files;
    private final Problems problems;
    private final Drafts drafts;

    private Loader(FileSet files, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.drafts = new Drafts(files);
    }

    static Drafts load(FileSet files, Problems problems) {
        return new Loader(files, problems).load();
    }

    private Drafts load() {
        List<String> courses = new ArrayList<>();
        for (String path : files.paths()) {
            if (path.matches("[^/]+/course\\.yaml")) {
                courses.add(path.substring(0, path.indexOf('/')));
            }
        }
        if (courses.size() != 1) {
            problems.add(
                    Rule.COURSE_COUNT,
                    new Place(files.shown("course.yaml"), 1, 1),
                    "There are " + courses.size() + " folders with a course.yaml; exactly one is needed.");
            if (courses.isEmpty()) {
                return drafts;
            }
        }
        drafts.courseFolder = courses.getFirst();
        readReferences();
        readGlossary();
        readCourse();
        for (String folder : subfolders(drafts.courseFolder + "/cases")) {
            readCase(drafts.courseFolder + "/cases/" + folder);
        }
        for (String folder : subfolders(drafts.courseFolder + "/quizzes")) {
            readQuiz(drafts.courseFolder + "/quizzes/" + folder, null);
        }
        return drafts;
    }

    private Optional<Fields> read(String path, Shape.Obj shape, String name, boolean required) {
        if (!files.has(path)) {
            if (required) {
                problems.add(Rule.FILE_MISSING, new Place(files.shown(path), 1, 1), "The file is missing.");
            }
            return Optional.empty();
        }
        return files.text(path, problems)
                .flatMap(source -> Yaml.read(source, problems))
                .map(node -> {
                    ShapeCheck.check(node, shape, name, problems);
                    Fields fields = Fields.of(node);
                    checkSchema(fields);
                    return fields;
                });
    }

    private void checkSchema(Fields fields) {
        if (fields.has("schema") && fields.integer("schema", SCHEMA) != SCHEMA) {
            problems.add(
                    Rule.SCHEMA_VERSION,
                    fields.place("schema"),
                    "This program reads format " + SCHEMA + ", not " + fields.text("schema") + ".");
        }
    }

    private void readReferences() {
        read(drafts.courseFolder + "/references.yaml", FileShapes.REFERENCES, "references.yaml", true)
                .ifPresent(fields -> fields.all("references")
                        .forEach(one -> drafts.references.add(new ReferenceDraft(one.text("key"), one))));
    }

    private void readGlossary() {
        read(drafts.courseFolder + "/glossary.yaml", FileShapes.GLOSSARY, "glossary.yaml", true)
                .ifPresent(fields -> fields.all("terms")
                        .forEach(one ->
                                drafts.terms.add(new TermDraft(one.text("id"), one, markdown(one, "definition")))));
    }

    private Passage markdown(Fields fields, String name) {
        return fields.scalar(name)
                .map(scalar -> MarkdownReader.read(
                        List.of(Markdown.value(scalar.text())), scalar.place(), Locator.inScalar(scalar), problems))
                .orElseGet(() -> Passage.fixed("", fields.place()));
    }

    private void readCourse() {
        String path = drafts.courseFolder + "/course.yaml";
        drafts.course = read(path, FileShapes.COURSE, "course.yaml", true);
        List<Scalar> folders =
                drafts.course.map(course -> course.scalars("modules")).orElse(List.of());
        for (Scalar folder : folders) {
            readModule(folder);
        }
        unlisted(drafts.courseFolder + "/modules", folders, "course.yaml");
    }

    private void readModule(Scalar name) {
        String folder = drafts.courseFolder + "/modules/" + name.text();
        if (!files.has(folder + "/module.yaml")) {
            problems.add(Rule.FILE_MISSING, name.place(), "There is no " + folder + "/module.yaml.");
            return;
        }
        Optional<SourceText> source = files.text(folder + "/module.yaml", problems);
        Optional<Fields> read = read(folder + "/module.yaml", FileShapes.MODULE, "module.yaml", true);
        if (source.isEmpty() || read.isEmpty()) {
            return;
        }
        Fields fields = read.get();
        List<ObjectiveDraft> objectives = fields.all("objectives").stream()
                .map(one -> new ObjectiveDraft(one.text("id"), one.text("text"), one))
                .toList();
        ModuleDraft module = new ModuleDraft(source.get(), folder, fields, objectives);
        drafts.modules.add(module);
        fields.scalars("lessons").parallelStream()
                .flatMap(lesson -> readLesson(module, lesson).stream())
                .toList()
                .forEach(found -> {
                    drafts.items.addAll(found.items());
                    found.lesson().ifPresent(drafts.lessons::add);
                });
        List<Scalar> known = new ArrayList<>(fields.scalars("lessons"));
        for (String member : List.of("preCheck", "quiz")) {
            fields.scalar(member).ifPresent(quiz -> {
                known.add(quiz);
                if (files.has(folder + "/" + quiz.text() + "/quiz.yaml")) {
                    readQuiz(folder + "/" + quiz.text(), module);
                } else {
                    problems.add(
                            Rule.FILE_MISSING,
                            quiz.place(),
                            "There is no " + folder + "/" + quiz.text() + "/quiz.yaml.");
                }
            });
        }
        readCards(folder, module);
        unlisted(folder, known, "module.yaml");
    }

    private void readCards(String folder, ModuleDraft module) {
        read(folder + "/flashcards.yaml", FileShapes.FLASHCARDS, "flashcards.yaml", false)
                .ifPresent(fields -> fields.all("cards")
                        .forEach(one -> drafts.cards.add(new Drafts.CardDraft(
                                one.text("id"), one, module, markdown(one, "front"), markdown(one, "back")))));
    }

    /** A lesson, when it is one, and the items beside it. */
    private record LessonFolder(Optional<LessonDraft> lesson, List<ItemDraft> items) {}

    private Optional<LessonFolder> readLesson(ModuleDraft module, Scalar name) {
        String folder = module.folder() + "/" + name.text();
        if (!files.has(folder + "/lesson.md")) {
            problems.add(Rule.FILE_MISSING, name.place(), "There is no " + folder + "/lesson.md.");
            return Optional.empty();
        }
        Optional<LessonDraft> lesson = files.text(folder + "/lesson.md", problems)
                .flatMap(source -> LessonReader.read(source, folder, name.text(), module, problems));
        lesson.ifPresent(read -> checkSchema(read.front()));
        return Optional.of(new LessonFolder(lesson, items(folder)));
    }

    private void readQuiz(String folder, @Nullable ModuleDraft module) {
        drafts.items.addAll(items(folder));
        Optional<SourceText> source = files.text(folder + "/quiz.yaml", problems);
        Optional<Fields> fields = read(folder + "/quiz.yaml", FileShapes.QUIZ, "quiz.yaml", true);
        if (source.isPresent() && fields.isPresent()) {
            drafts.quizzes.add(new QuizDraft(source.get(), folder, fields.get(), module));
        }
    }

    private void readCase(String folder) {
        drafts.items.addAll(items(folder));
        String path = folder + "/case.yaml";
        if (!files.has(path)) {
            problems.add(Rule.FILE_MISSING, new Place(files.shown(path), 1, 1), "The file is missing.");
            return;
        }
        files.text(path, problems)
                .flatMap(source -> Yaml.read(source, problems))
                .filter(node -> mapping(node, "A case"))
                .ifPresent(node -> {
                    checkSchema(Fields.of(node));
                    drafts.cases.add(CaseLoader.load((Mapping) node, files.shown(path), folder, problems));
                });
    }

    private List<ItemDraft> items(String folder) {
        return files.below(folder + "/items").parallelStream()
                .filter(path -> path.matches(".*\\.ya?ml"))
                .flatMap(path -> item(path, folder).stream())
                .toList();
    }

    private Optional<ItemDraft> item(String path, String folder) {
        return files.text(path, problems)
                .flatMap(source -> Yaml.read(source, problems))
                .filter(node -> mapping(node, "An item"))
                .map(node -> {
                    checkSchema(Fields.of(node));
                    return ItemLoader.load((Mapping) node, files.shown(path), folder, problems);
                });
    }

    private boolean mapping(org.myelin.content.internal.source.Node node, String what) {
        if (node instanceof Mapping) {
            return true;
        }
        problems.add(Rule.FIELD_TYPE, node.place(), what + " needs named members.");
        return false;
    }

    /** Folders that hold something but are in no list would silently be left out. */
    private void unlisted(String parent, List<Scalar> listed, String by) {
        List<String> names = listed.stream().map(Scalar::text).toList();
        for (String folder : subfolders(parent)) {
            boolean holdsContent = files.has(parent + "/" + folder + "/lesson.md")
                    || files.has(parent + "/" + folder + "/module.yaml")
                    || files.has(parent + "/" + folder + "/quiz.yaml");
            if (holdsContent && !names.contains(folder)) {
                problems.add(
                        Rule.FILE_UNUSED,
                        new Place(files.shown(parent + "/" + folder), 1, 1),
                        "The folder is not listed in " + by + ".");
            }
        }
    }

    private List<String> subfolders(String parent) {
        return files.below(parent).stream()
                .map(path -> path.substring(parent.length() + 1))
                .filter(path -> path.contains("/"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
    }

    /** Members of a mapping that is not there. */
    static Fields nothing(Place place) {
        return new Fields(new Mapping(place, Map.of()));
    }
}
