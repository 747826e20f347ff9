-- Where each rated card stands with each learner. Cards live in files; only their ids are kept.
create table practice_card (
    learner_id uuid not null,
    card_id varchar(120) not null,
    phase varchar(20) not null,
    step integer not null,
    stability double precision not null,
    difficulty double precision not null,
    reviewed_on date not null,
    reviews integer not null,
    rating varchar(10) not null,
    rated_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    constraint practice_card_pk primary key (learner_id, card_id),
    constraint practice_card_phase_ck check (phase in ('LEARNING', 'REVIEW', 'RELEARNING')),
    constraint practice_card_rating_ck check (rating in ('again', 'hard', 'good', 'easy')),
    constraint practice_card_reviews_ck check (reviews >= 1)
);

-- Append-only: every state can be computed again from the reviews, also by a later version of the algorithm.
create table practice_review (
    id uuid not null,
    learner_id uuid not null,
    card_id varchar(120) not null,
    number integer not null,
    rating varchar(10) not null,
    reviewed_on date not null,
    reviewed_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    algorithm varchar(40) not null,
    constraint practice_review_pk primary key (id),
    constraint practice_review_number_uk unique (learner_id, card_id, number),
    constraint practice_review_number_ck check (number >= 1),
    constraint practice_review_rating_ck check (rating in ('again', 'hard', 'good', 'easy'))
);
