package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.content.ExampleCourse.CHECK;
import static org.myelin.content.ExampleCourse.LESSON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myelin.assessment.ItemId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From files on disk to the release that learners see. */
class GoingLiveTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final ItemId DURATION = new ItemId("itm-duration");

    @TempDir
    private Path folder;

    private long saves;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> paths = Files.walk(ExampleCourse.FOLDER)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path target =
                        folder.resolve(ExampleCourse.FOLDER.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    /** Saves a file as an editor does; the time differs from every earlier save. */
    private void save(String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-11-22T10:00:00Z").plusSeconds(++saves)));
    }

    private static String stem(Courses courses) {
        return courses.live().item(DURATION).orElseThrow().item().stem();
    }

    @Test
    void the_first_start_with_errors_fails_with_the_report() throws IOException {
        save(LESSON, "[[relapse]] is", "[[nil]] is");
        ContentStore store = new ContentStore(folder, CLOCK);
        assertThatThrownBy(store::first)
                .isInstanceOf(ContentRefused.class)
                .hasMessageContaining("1 errors")
                .hasMessageContaining("lesson.md:23:3 error term-unknown");
    }

    @Test
    void a_saved_change_is_live_after_the_next_look() throws IOException {
        ContentStore store = new ContentStore(folder, CLOCK);
        Courses courses = new Courses(store.first());
        ContentWatcher watcher = new ContentWatcher(store, courses);
        List<Revision> heard = new ArrayList<>();
        courses.onChange(release -> heard.add(release.revision()));

        save(CHECK, "How long must", "For how long must");

        assertThat(watcher.look()).isTrue();
        assertThat(stem(courses)).startsWith("For how long");
        assertThat(heard).containsExactly(courses.live().revision());
        assertThat(watcher.look()).isFalse();
    }

    @Test
    void a_change_before_the_first_look_is_not_missed() throws IOException {
        ContentStore store = new ContentStore(folder, CLOCK);
        Courses courses = new Courses(store.first());
        save(CHECK, "How long must", "For how long must");
        assertThat(new ContentWatcher(store, courses).look()).isTrue();
        assertThat(stem(courses)).startsWith("For how long");
    }

    @Test
    void a_change_with_an_error_is_refused_and_the_live_release_stays() throws IOException {
        ContentStore store = new ContentStore(folder, CLOCK);
        Courses courses = new Courses(store.first());
        Release before = courses.live();
        List<Release> heard = new ArrayList<>();
        courses.onChange(heard::add);
        save(CHECK, "stem:", "stemm:");

        store.reload(courses);

        assertThat(courses.live()).isSameAs(before);
        assertThat(heard).isEmpty();
        assertThat(courses.lastReport()).extracting(Diagnostic::code).contains("field-unknown", "field-missing");

        save(CHECK, "stemm:", "stem:");
        store.reload(courses);
        assertThat(courses.lastReport()).isEmpty();
    }

    @Test
    void listeners_hear_nothing_when_only_the_time_of_a_file_changed() throws IOException {
        ContentStore store = new ContentStore(folder, CLOCK);
        Courses courses = new Courses(store.first());
        List<Release> heard = new ArrayList<>();
        courses.onChange(heard::add);
        save(CHECK, "stem:", "stem:");
        store.reload(courses);
        assertThat(heard).isEmpty();
    }

    @Test
    void the_watcher_runs_on_its_own_until_it_is_stopped() throws Exception {
        ContentStore store = new ContentStore(folder, CLOCK);
        Courses courses = new Courses(store.first());
        ContentWatcher watcher = new ContentWatcher(store, courses);
        CountDownLatch changed = new CountDownLatch(1);
        courses.onChange(release -> changed.countDown());
        watcher.start();
        try {
            assertThat(watcher.isRunning()).isTrue();
            save(CHECK, "How long must", "For how long must");
            assertThat(changed.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            watcher.stop();
        }
        assertThat(watcher.isRunning()).isFalse();
        assertThat(stem(courses)).startsWith("For how long");
    }

    @Test
    void a_listener_that_fails_does_not_end_the_watching() throws Exception {
        ContentStore store = new ContentStore(folder, CLOCK);
        Courses courses = new Courses(store.first());
        ContentWatcher watcher = new ContentWatcher(store, courses);
        CountDownLatch twice = new CountDownLatch(2);
        courses.onChange(release -> {
            twice.countDown();
            throw new IllegalStateException("a broken listener");
        });
        CountDownLatch first = new CountDownLatch(1);
        courses.onChange(release -> first.countDown());
        watcher.start();
        try {
            save(CHECK, "How long must", "For how long must");
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            save(CHECK, "For how long must", "How long must");
            assertThat(twice.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            watcher.stop();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ContentSettings.class)
    static class WithClock {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(WithClock.class, ContentConfiguration.class);

    @Test
    void the_application_reads_the_folder_and_watches_it_in_the_demo_only() {
        var onDisk = runner.withPropertyValues("myelin.content.directory=" + folder);
        onDisk.run(context -> {
            assertThat(context)
                    .hasSingleBean(Courses.class)
                    .hasSingleBean(PlayerJson.class)
                    .hasSingleBean(LessonPages.class);
            assertThat(context).doesNotHaveBean(ContentWatcher.class);
            assertThat(context.getBean(Courses.class).live().course().id()).isEqualTo(new CourseId("crs-example"));
        });
        onDisk.withPropertyValues("spring.profiles.active=demo").run(context -> {
            ContentWatcher watcher = context.getBean(ContentWatcher.class);
            assertThat(watcher.isRunning()).isTrue();
            context.close();
            assertThat(watcher.isRunning()).isFalse();
        });
    }

    @Test
    void without_a_folder_the_copy_inside_the_application_is_read() {
        runner.run(context -> assertThat(context.getBean(Courses.class).live().lessonsInOrder())
                .isNotEmpty());
    }

    @Test
    void the_application_does_not_start_with_content_that_has_errors() throws IOException {
        save(CHECK, "stem:", "stemm:");
        runner.withPropertyValues("myelin.content.directory=" + folder)
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().isInstanceOf(ContentRefused.class));
    }
}
