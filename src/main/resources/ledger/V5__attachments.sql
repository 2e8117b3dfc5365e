-- Files that hospitals attach, each kept once however often it is sent, and who names it.
create table attachment (
    digest  text    not null primary key, -- SHA-256 of its bytes, hexadecimal
    gzipped integer not null,             -- 1: the bytes are compressed by gzip
    kept_at text    not null,             -- when it first came
    content ${bytes} not null             -- the file
);
create table attachment_use (
    about   text not null, -- STAY or PATIENT
    subject text not null, -- key of the stay or of the patient's number
    digest  text not null references attachment (digest), -- a file its dossier names or named
    primary key (about, subject, digest)
) ${by_key};
create index attachment_use_by_digest on attachment_use (digest);
