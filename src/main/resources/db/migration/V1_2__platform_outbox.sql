-- What is to leave the application, written in the transaction that causes it and delivered afterwards.
create table outbox_entry (
    id           uuid                     not null primary key,
    kind         varchar(60)              not null,
    payload      text                     not null,
    created_at   timestamp with time zone not null,
    tries        integer                  not null,
    next_try_at  timestamp with time zone not null,
    delivered_at timestamp with time zone,
    last_error   varchar(500)
);

create index outbox_entry_due on outbox_entry (delivered_at, next_try_at);
