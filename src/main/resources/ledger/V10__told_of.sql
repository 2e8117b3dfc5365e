-- Of whom a document tells: every number the patient was called by, or merged with, when it was written; one a line. A
-- stay may turn out to be somebody else's. Null for what was written before this version, and once the content is purged.
alter table letter_version add column told_of text;
