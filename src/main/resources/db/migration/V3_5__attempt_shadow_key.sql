-- The key with which the browser of a learner hides what it has not sent yet. A secret and no event of the attempt: it
-- is in no step and no receipt and cannot be rebuilt from them. Attempts from before this table get theirs when they
-- are next opened.

create table attempt_shadow_key (
    attempt_id uuid primary key references attempt (id) on delete cascade,
    -- 256 bits in base64url without padding.
    shadow_key varchar(43) not null
);
