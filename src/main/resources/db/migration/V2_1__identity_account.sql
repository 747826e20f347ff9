create table account (
    id              uuid                     not null primary key,
    email           varchar(254)             not null,
    display_name    varchar(100)             not null,
    password_hash   varchar(255),
    enabled         boolean                  not null,
    created_at      timestamp with time zone not null,
    -- Raised when the account is disabled or its password or roles change: older sign-ins end.
    session_version integer                  not null,
    constraint account_email_lower_case check (email = lower(email)),
    constraint account_email_once unique (email)
);

create table account_role (
    account_id uuid        not null references account (id),
    role       varchar(20) not null,
    primary key (account_id, role)
);

-- One-time links that create the first admin; only the hash of the token is kept.
create table set_up_token (
    token_hash varchar(64)              not null primary key,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);
