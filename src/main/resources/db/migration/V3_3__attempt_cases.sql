-- Unfolding cases. What a learner saw of a case is kept like what was asked; which steps are open follows from the
-- steps of the attempt.

create table case_snapshot (
    case_id varchar(120) not null,
    revision varchar(128) not null,
    source text not null,
    stored_at timestamp with time zone not null,
    primary key (case_id, revision)
);

-- Null where the item stands alone.
alter table attempt_item add column case_id varchar(120);
alter table attempt_item add column case_revision varchar(128);
alter table attempt_item add column case_step integer;
alter table attempt_item add column opened boolean default true not null;
alter table attempt_item add constraint attempt_item_case foreign key (case_id, case_revision)
    references case_snapshot (case_id, revision);
alter table attempt_item add constraint attempt_item_case_step check (case_step between 1 and 6);
