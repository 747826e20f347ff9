-- What each learner has read and answered in lessons. Block ids are kept as one text (separated by spaces), because
-- they only mean something together with the lesson as it is today, which lives in files and not in the database.
create table lesson_progress (
    learner_id uuid not null,
    lesson_id varchar(120) not null,
    revision varchar(80) not null,
    last_block varchar(120),
    seen_blocks text not null,
    started_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    completed_at timestamp with time zone,
    completed_revision varchar(80),
    constraint lesson_progress_pk primary key (learner_id, lesson_id),
    constraint lesson_progress_completed_ck check ((completed_at is null) = (completed_revision is null))
);

create index lesson_progress_completed_ix on lesson_progress (lesson_id, completed_at);

-- Append-only: number 1 is the evidence of what the learner knew, later numbers are practice.
create table check_answer (
    id uuid not null,
    learner_id uuid not null,
    lesson_id varchar(120) not null,
    block_id varchar(120) not null,
    item_id varchar(120) not null,
    item_revision varchar(80) not null,
    number integer not null,
    response text not null,
    score integer not null,
    max_score integer not null,
    scored boolean not null,
    answered_at timestamp with time zone not null,
    constraint check_answer_pk primary key (id),
    constraint check_answer_number_uk unique (learner_id, lesson_id, item_id, number),
    constraint check_answer_number_ck check (number >= 1),
    constraint check_answer_score_ck check (score between 0 and max_score)
);

-- Days on which a learner did something that counts as learning, in the learner's own time zone.
create table learning_day (
    learner_id uuid not null,
    learned_on date not null,
    first_at timestamp with time zone not null,
    constraint learning_day_pk primary key (learner_id, learned_on)
);

create table learning_setting (
    learner_id uuid not null,
    zone varchar(60) not null,
    streak_on boolean not null,
    updated_at timestamp with time zone not null,
    constraint learning_setting_pk primary key (learner_id)
);

-- Written once, when the last requirement was met; later changes of the course do not take it away.
create table course_completion (
    learner_id uuid not null,
    course_id varchar(120) not null,
    revision varchar(80) not null,
    completed_at timestamp with time zone not null,
    constraint course_completion_pk primary key (learner_id, course_id)
);
