-- The last moment to start is not the moment at which everybody stops.

alter table assignment add column last_start_at timestamp with time zone;
