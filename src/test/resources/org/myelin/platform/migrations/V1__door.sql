create table door (id integer primary key, state varchar(16) not null, check (state in ('OPEN', 'CLOSED')));
insert into door values (1, 'OPEN');
