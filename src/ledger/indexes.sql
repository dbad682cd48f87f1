-- indexes.sql: made when a first ingest ends (sorting is quicker than a million insertions), kept up from then on.
CREATE INDEX IF NOT EXISTS doc_date ON doc(date);
CREATE INDEX IF NOT EXISTS doc_story ON doc(story) WHERE story IS NOT NULL;
CREATE INDEX IF NOT EXISTS doc_kept ON doc(kept) WHERE kept IS NOT NULL;
CREATE INDEX IF NOT EXISTS doc_pending ON doc(doc) WHERE pending;
CREATE INDEX IF NOT EXISTS who_actor ON who(actor);
CREATE INDEX IF NOT EXISTS alias_actor ON alias(actor);
CREATE INDEX IF NOT EXISTS statement_doc ON statement(doc);
CREATE INDEX IF NOT EXISTS statement_speaker ON statement(speaker);
CREATE INDEX IF NOT EXISTS statement_key ON statement(claim_key) WHERE claim_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS statement_claim ON statement(claim) WHERE claim <> statement;
CREATE INDEX IF NOT EXISTS event_doc ON event(doc);
CREATE INDEX IF NOT EXISTS event_type ON event(type, mode);
CREATE INDEX IF NOT EXISTS event_actor ON event(actor);
CREATE INDEX IF NOT EXISTS event_recipient ON event(recipient);
CREATE INDEX IF NOT EXISTS event_place ON event(place);
CREATE INDEX IF NOT EXISTS event_deed ON event(deed) WHERE deed <> event;
CREATE INDEX IF NOT EXISTS event_negated ON event(doc) WHERE negated;
CREATE INDEX IF NOT EXISTS event_killed ON event(doc) WHERE killed_low IS NOT NULL;
