-- Attempts. The steps are the truth; every other table here except item_snapshot and accommodation can be rebuilt
-- from them (docs/decisions/0006-attempts-as-steps.md).

create table attempt (
    id uuid primary key,
    learner_id uuid not null,
    quiz_id varchar(120) not null,
    quiz_revision varchar(128) not null,
    quiz_title varchar(400) not null,
    -- '' stands for "no context", so that the unique constraint holds for it too.
    context_id varchar(120) default '' not null,
    try_no integer not null,
    policy text not null,
    seed bigint not null,
    state varchar(16) not null,
    started_at timestamp with time zone not null,
    deadline_at timestamp with time zone,
    added_seconds bigint default 0 not null,
    submitted_at timestamp with time zone,
    chain_head varchar(64) not null,
    chain_length integer not null,
    last_seen_at timestamp with time zone not null,
    constraint attempt_state check (state in ('OPEN', 'SUBMITTED')),
    -- Two starts at the same moment compute the same number: the second one loses here.
    constraint attempt_try unique (learner_id, quiz_id, context_id, try_no)
);

create index attempt_due on attempt (state, deadline_at);
create index attempt_quiz on attempt (quiz_id, learner_id);
create index attempt_context on attempt (context_id);

create table item_snapshot (
    item_id varchar(120) not null,
    revision varchar(128) not null,
    source text not null,
    stored_at timestamp with time zone not null,
    primary key (item_id, revision)
);

create table attempt_item (
    attempt_id uuid not null references attempt (id),
    position integer not null,
    item_id varchar(120) not null,
    revision varchar(128) not null,
    draw text not null,
    flagged boolean default false not null,
    primary key (attempt_id, position),
    constraint attempt_item_once unique (attempt_id, item_id),
    constraint attempt_item_snapshot foreign key (item_id, revision) references item_snapshot (item_id, revision)
);

create table attempt_step (
    attempt_id uuid not null references attempt (id),
    step_no integer not null,
    kind varchar(24) not null,
    item_id varchar(120),
    client_seq bigint,
    tab varchar(64),
    payload text not null,
    happened_at timestamp with time zone not null,
    -- null: the application itself, for example at the deadline.
    author_id uuid,
    previous_receipt varchar(64) not null,
    receipt varchar(64) not null,
    primary key (attempt_id, step_no),
    -- The same message delivered twice is one step.
    constraint attempt_step_message unique (attempt_id, item_id, client_seq, tab)
);

create table attempt_slot (
    attempt_id uuid not null references attempt (id),
    item_id varchar(120) not null,
    client_seq bigint not null,
    response text not null,
    saved_at timestamp with time zone not null,
    step_no integer not null,
    primary key (attempt_id, item_id)
);

create table regrade (
    id uuid primary key,
    quiz_id varchar(120) not null,
    changes text not null,
    reason varchar(1000) not null,
    author_id uuid not null,
    applied_at timestamp with time zone not null,
    undone_by uuid,
    undone_at timestamp with time zone,
    undo_reason varchar(1000)
);

create index regrade_quiz on regrade (quiz_id, applied_at);

create table grading_run (
    id uuid primary key,
    attempt_id uuid not null references attempt (id),
    run_no integer not null,
    kind varchar(24) not null,
    regrade_id uuid references regrade (id),
    reason varchar(1000) not null,
    author_id uuid,
    graded_at timestamp with time zone not null,
    active boolean not null,
    score integer not null,
    max_score integer not null,
    waiting integer not null,
    constraint grading_run_once unique (attempt_id, run_no)
);

create table item_result (
    run_id uuid not null references grading_run (id),
    item_id varchar(120) not null,
    status varchar(16) not null,
    score integer not null,
    max_score integer not null,
    policy varchar(40) not null,
    policy_version integer not null,
    lines text not null,
    manual boolean not null,
    weight varchar(16) not null,
    note text,
    primary key (run_id, item_id)
);

create table accommodation (
    learner_id uuid primary key,
    -- null: no time limit at all; 100: the ordinary limit; 150: half as much again.
    time_percent integer,
    extra_tries integer default 0 not null,
    author_id uuid not null,
    changed_at timestamp with time zone not null,
    constraint accommodation_percent check (time_percent is null or time_percent between 100 and 1000),
    constraint accommodation_tries check (extra_tries between 0 and 100)
);
