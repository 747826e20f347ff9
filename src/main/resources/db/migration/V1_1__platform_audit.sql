-- Append-only. Each row carries the hash of the row before it, so a changed or missing row is noticed.
create table audit_entry (
    number        bigint                   not null primary key,
    recorded_at   timestamp with time zone not null,
    actor         uuid,
    action        varchar(60)              not null,
    subject_type  varchar(60)              not null,
    subject_id    varchar(200)             not null,
    detail        text                     not null,
    previous_hash varchar(64)              not null,
    hash          varchar(64)              not null
);

create index audit_entry_subject on audit_entry (subject_type, subject_id, number);
create index audit_entry_actor on audit_entry (actor, number);

-- One row that writers lock to take their turn; it is also what the chain must end with.
create table audit_head (
    only_one boolean     not null primary key,
    number   bigint      not null,
    hash     varchar(64) not null,
    constraint audit_head_one check (only_one)
);

insert into audit_head (only_one, number, hash)
values (true, 0, '0000000000000000000000000000000000000000000000000000000000000000');
