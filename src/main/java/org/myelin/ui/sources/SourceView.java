package org.myelin.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.myelin.content.Courses;
import org.myelin.content.Dependant;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.Reference;
import org.myelin.content.Release;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.Role;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;
import org.myelin.ui.learner.LearnerLinks;

/**
 * One source and what rests on it. Items and flashcards are listed for staff only, because their names would tell
 * learners what is asked.
 */
@Route(SourceWords.ROUTE + "/:key")
@PermitAll
class SourceView extends Page implements BeforeEnterObserver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Courses courses;
    private final CurrentAccount current;
    private final Clock clock;

    SourceView(Courses courses, CurrentAccount current, Clock clock) {
        this.courses = courses;
        this.current = current;
        this.clock = clock;
        addClassName("my-page--narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Release release = courses.live();
        Reference reference = event.getRouteParameters()
                .get("key")
                .map(release.references()::get)
                .orElseThrow(() -> new NotFoundException("source"));
        title(reference.key(), reference.citation());
        actions(Kit.linkButton(SourceWords.ROUTE, "All sources", false));
        content(facts(reference), uses(release, reference));
    }

    private Component facts(Reference reference) {
        DescriptionList list = new DescriptionList();
        list.addClassName("my-facts");
        fact(list, "How far checked", SourceWords.tag(reference.tag()));
        fact(list, "Year", new Span(String.valueOf(reference.year())));
        Optional<String> identifier = reference.identifier();
        reference
                .url()
                .ifPresentOrElse(
                        url -> fact(list, "Where it is", outside(url, identifier.orElse(url))),
                        () -> identifier.ifPresent(id -> fact(list, "Identifier", new Span(id))));
        fact(list, "What was read", new Span(sentence(reference.read())));
        fact(list, "Last checked", new Span(DAY.format(reference.checked())));
        LocalDate today = clock.instant().atZone(Times.zone()).toLocalDate();
        Div reviewBy = Kit.cluster(new Span(DAY.format(reference.reviewBy())));
        if (reference.reviewBy().isBefore(today)) {
            reviewBy.add(Kit.chip(Tone.WARN, "Due for review"));
        }
        fact(list, "To be checked again by", reviewBy);
        return Kit.card(new H2("The source"), list);
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static void fact(DescriptionList list, String label, Component value) {
        list.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    private static Anchor outside(String url, String text) {
        Anchor link = new Anchor(url, text, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("aria-label", text + " (new tab)");
        return link;
    }

    private Component uses(Release release, Reference reference) {
        Map<LessonId, List<Dependant.OfBlock>> blocks = new LinkedHashMap<>();
        List<String> terms = new ArrayList<>();
        List<String> staffOnly = new ArrayList<>();
        for (Dependant use : release.dependantsOf(reference.key())) {
            switch (use) {
                case Dependant.OfBlock block ->
                    blocks.computeIfAbsent(block.lesson(), _ -> new ArrayList<>())
                            .add(block);
                case Dependant.OfTerm(String term) ->
                    terms.add(release.termWords().getOrDefault(term, term));
                case Dependant.OfItem(var item) -> staffOnly.add(item.value());
                case Dependant.OfCase(var study) -> staffOnly.add(study.value());
                case Dependant.OfCard(var card) -> staffOnly.add(card.value());
            }
        }
        Div card = Kit.card(new H2("What rests on it"));
        if (!blocks.isEmpty()) {
            card.add(new H3("Lessons"), lessons(release, blocks));
        }
        if (!terms.isEmpty()) {
            card.add(
                    new H3("Glossary"),
                    new Paragraph(String.join(", ", terms.stream().sorted().toList())));
        }
        boolean staff = current.has(Role.INSTRUCTOR) || current.has(Role.ADMIN);
        if (staff && !staffOnly.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("my-list");
            staffOnly.stream().sorted().forEach(id -> list.add(new ListItem(id)));
            card.add(new H3("Items, cases and flashcards"), list);
        }
        if (blocks.isEmpty() && terms.isEmpty() && !(staff && !staffOnly.isEmpty())) {
            card.add(Kit.muted("No lesson and no glossary entry rests on it."));
        }
        return card;
    }

    private Component lessons(Release release, Map<LessonId, List<Dependant.OfBlock>> blocks) {
        UnorderedList list = new UnorderedList();
        list.addClassName("my-list");
        for (Lesson lesson : release.lessonsInOrder()) {
            List<Dependant.OfBlock> here = blocks.getOrDefault(lesson.id(), List.of());
            if (!here.isEmpty()) {
                UnorderedList parts = new UnorderedList();
                here.forEach(block -> parts.add(new ListItem(part(block))));
                list.add(new ListItem(Kit.span("my-strong", lesson.title()), parts));
            }
        }
        return list;
    }

    /** Lessons are the learner's; staff without that role read the names. */
    private Component part(Dependant.OfBlock block) {
        return current.has(Role.STUDENT)
                ? Kit.routerLink(LearnerLinks.lesson(block.lesson()) + "#" + block.block(), block.name())
                : new Span(block.name());
    }
}
