-- What a regrade belongs to (for example a cohort), and what a mark was graded against when that is not what was asked.

alter table regrade add column scope varchar(120) default '' not null;

create index regrade_scope on regrade (scope, applied_at);
create index grading_run_regrade on grading_run (regrade_id);

-- null: the revision that the attempt pinned.
alter table item_result add column graded_revision varchar(128);
-- JSON list of answers accepted besides the key; null: none.
alter table item_result add column accepted text;
