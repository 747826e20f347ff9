create table cohort (
    id uuid not null,
    name varchar(200) not null,
    created_by uuid not null,
    created_at timestamp with time zone not null,
    version integer not null,
    constraint cohort_pk primary key (id)
);

create table cohort_member (
    cohort_id uuid not null,
    account_id uuid not null,
    member_role varchar(20) not null,
    joined_at timestamp with time zone not null,
    constraint cohort_member_pk primary key (cohort_id, account_id),
    constraint cohort_member_cohort_fk foreign key (cohort_id) references cohort (id),
    constraint cohort_member_role_ck check (member_role in ('LEARNER', 'INSTRUCTOR'))
);

create index cohort_member_account_ix on cohort_member (account_id, cohort_id);

-- target_id is the id of a quiz, a module or the course. Null in an override column means: as the quiz says.
create table assignment (
    id uuid not null,
    cohort_id uuid not null,
    target_kind varchar(20) not null,
    target_id varchar(120) not null,
    opens_at timestamp with time zone,
    due_at timestamp with time zone,
    closes_at timestamp with time zone,
    tries integer,
    time_limit_seconds bigint,
    feedback varchar(20),
    created_by uuid not null,
    created_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    version integer not null,
    constraint assignment_pk primary key (id),
    constraint assignment_cohort_fk foreign key (cohort_id) references cohort (id),
    constraint assignment_kind_ck check (target_kind in ('QUIZ', 'MODULE', 'COURSE')),
    constraint assignment_tries_ck check (tries is null or tries >= 0),
    constraint assignment_limit_ck check (time_limit_seconds is null or time_limit_seconds > 0)
);

create index assignment_cohort_ix on assignment (cohort_id, due_at);
