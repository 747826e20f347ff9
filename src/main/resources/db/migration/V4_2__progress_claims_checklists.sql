-- What a learner says of a claim of an article. The first verdict stays; the correction may change.
create table claim_judgment (
    learner_id uuid not null,
    lesson_id varchar(120) not null,
    block_id varchar(120) not null,
    verdict varchar(20) not null,
    correction varchar(1000),
    judged_at timestamp with time zone not null,
    saved_at timestamp with time zone not null,
    constraint claim_judgment_pk primary key (learner_id, lesson_id, block_id),
    constraint claim_judgment_verdict_ck check (verdict in ('correct', 'imprecise', 'outdated', 'wrong'))
);

-- Ticked points of a checklist by the ids that are made from their words, separated by spaces.
create table checklist_tick (
    learner_id uuid not null,
    lesson_id varchar(120) not null,
    block_id varchar(120) not null,
    items text not null,
    saved_at timestamp with time zone not null,
    constraint checklist_tick_pk primary key (learner_id, lesson_id, block_id)
);
