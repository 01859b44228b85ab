CREATE TABLE "live_session_dial" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"samples" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_session_purged" (
	"live_session_id" uuid PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"kinds" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purge" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"run_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"live_session_id" uuid,
	"kind" text NOT NULL,
	"length" jsonb NOT NULL,
	"facts" integer NOT NULL,
	"words" integer NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cohort" ADD COLUMN "retention" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "cohort" ADD COLUMN "retention_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "cohort" ADD COLUMN "retention_before" jsonb;--> statement-breakpoint
ALTER TABLE "live_session_dial" ADD CONSTRAINT "live_session_dial_event_id_live_session_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."live_session_event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_session_purged" ADD CONSTRAINT "live_session_purged_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_session_dial_author_id" ON "live_session_dial" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "purge_live_session_id" ON "purge" USING btree ("live_session_id","recorded_at");--> statement-breakpoint
CREATE INDEX "purge_cohort_id" ON "purge" USING btree ("cohort_id","recorded_at");--> statement-breakpoint
CREATE INDEX "live_session_event_ended" ON "live_session_event" USING btree ("live_session_id") WHERE type = 'interviewEnded';--> statement-breakpoint
-- The log refuses to be deleted from and to be changed, but for two changes. What a dial said moves to its own row, and stands there
-- already: nothing is lost. And a fact whose time is over becomes its mere place, in a transaction that says so in "purge".
CREATE OR REPLACE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.type = 'dialMoved'
      AND to_jsonb(NEW) = to_jsonb(OLD) || jsonb_build_object('payload', OLD.payload || '{"samples": null}')
      AND EXISTS (SELECT FROM live_session_dial WHERE event_id = OLD.id AND samples = OLD.payload -> 'samples')
    THEN
      RETURN NEW;
    END IF;
    IF OLD.type IN (
        'marked', 'markNoted', 'markRetimed', 'markRecoded', 'markDeleted', 'frameTicked', 'frameUnticked', 'phaseEntered',
        'undone', 'redone', 'revealGiven', 'revealTakenBack', 'dialMoved', 'cueSent', 'iconCueSent', 'cueAcknowledged',
        'cueWithdrawn', 'focusChosen', 'selfAssessmentGiven', 'returnGiven', 'commentPosted', 'repairWritten'
      )
      AND to_jsonb(NEW) = to_jsonb(OLD) || jsonb_build_object(
        'type', 'erased', 'payload', '{}'::jsonb, 'actor_id', '', 'seat', NULL,
        'at', date_trunc('day', OLD.at, 'UTC'), 'recorded_at', date_trunc('day', OLD.recorded_at, 'UTC')
      )
      AND EXISTS (SELECT FROM purge WHERE live_session_id = OLD.live_session_id AND recorded_at = now())
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the log of a live session is append only' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE FUNCTION refuse_purge_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was erased is told for good' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER purge_append_only
  BEFORE UPDATE OR DELETE ON purge
  FOR EACH ROW EXECUTE FUNCTION refuse_purge_change();--> statement-breakpoint
CREATE TRIGGER purge_no_truncate
  BEFORE TRUNCATE ON purge
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_purge_change();--> statement-breakpoint
-- Gives the dial's values of an older release rows of their own.
CREATE FUNCTION move_dial_values() RETURNS void LANGUAGE sql AS $$
  INSERT INTO live_session_dial (event_id, author_id, samples)
  SELECT id, actor_id, payload -> 'samples' FROM live_session_event
  WHERE type = 'dialMoved' AND jsonb_typeof(payload -> 'samples') = 'array'
  ON CONFLICT DO NOTHING;
  UPDATE live_session_event SET payload = payload || '{"samples": null}'
  WHERE type = 'dialMoved' AND jsonb_typeof(payload -> 'samples') = 'array';
$$;--> statement-breakpoint
-- Erases what is to go of one log, by compare-and-append: on exactly the log it was decided on, or not at all (null). "plan": for each
-- kind the places of facts that go and of facts that lose their words. "fact" tells of it in the log. Browsers read the log again.
CREATE FUNCTION purge_live_session(session uuid, expected integer, run uuid, plan jsonb, fact jsonb) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  facts integer[];
  wordy integer[];
BEGIN
  UPDATE live_session SET last_seq = last_seq + 1, log_id = gen_random_uuid() WHERE id = session AND last_seq = expected;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  INSERT INTO purge (run_id, cohort_id, live_session_id, kind, length, facts, words, recorded_at)
  SELECT run, live.cohort_id, session, item.kind, item.length, cardinality(item.facts), cardinality(item.words), now()
  FROM live_session live, jsonb_to_recordset(plan) AS item(kind text, length jsonb, facts integer[], words integer[])
  WHERE live.id = session;
  SELECT array_agg(place::integer) FILTER (WHERE part = 'facts'), array_agg(place::integer)
  INTO facts, wordy
  FROM jsonb_array_elements(plan) item, unnest(ARRAY['facts', 'words']) part, jsonb_array_elements_text(item -> part) place;
  DELETE FROM live_session_text body USING live_session_event event
  WHERE event.live_session_id = session AND event.seq = ANY (wordy) AND body.event_id = event.id;
  DELETE FROM live_session_dial dial USING live_session_event event
  WHERE event.live_session_id = session AND event.seq = ANY (facts) AND dial.event_id = event.id;
  UPDATE live_session_event SET type = 'erased', payload = '{}', actor_id = '', seat = NULL,
    at = date_trunc('day', at, 'UTC'), recorded_at = date_trunc('day', recorded_at, 'UTC')
  WHERE live_session_id = session AND seq = ANY (facts);
  INSERT INTO live_session_event (live_session_id, seq, id, actor_id, type, payload, at)
  VALUES (session, expected + 1, (fact ->> 'id')::uuid, 'triade', 'purged', fact -> 'payload', (fact ->> 'at')::timestamptz);
  -- The marks were counted when they were all there.
  UPDATE live_session_tally SET seq = expected + 1 WHERE live_session_id = session AND seq = expected;
  RETURN expected + 1;
END
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION purge_live_session(uuid, integer, uuid, jsonb, jsonb) FROM PUBLIC;--> statement-breakpoint
SELECT move_dial_values();
