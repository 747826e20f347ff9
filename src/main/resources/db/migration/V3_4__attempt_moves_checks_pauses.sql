-- How far a learner has gone where there is no way back, pauses of practice, and answers that were checked at once.

alter table attempt add column furthest integer default 1 not null;
-- Not null while the attempt is paused.
alter table attempt add column paused_at timestamp with time zone;
alter table attempt add column paused_millis bigint default 0 not null;

alter table attempt_item add column checked boolean default false not null;
