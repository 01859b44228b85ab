CREATE TABLE "sign_in_place" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" text NOT NULL,
	"user_agent" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cohort" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cohort" ADD COLUMN "archived_by" text;--> statement-breakpoint
ALTER TABLE "cohort" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cohort" ADD COLUMN "attendance_heading" jsonb;--> statement-breakpoint
ALTER TABLE "cohort_act" ADD COLUMN "detail" jsonb;--> statement-breakpoint
ALTER TABLE "installation" ADD COLUMN "demonstration_removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_in_place" ADD CONSTRAINT "sign_in_place_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_place_user_id" ON "sign_in_place" USING btree ("user_id","at");--> statement-breakpoint
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_archived_by_user_id_fk" FOREIGN KEY ("archived_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- The demonstration's cohort has the same id on every installation.
UPDATE "cohort" SET "is_demo" = true WHERE "id" = '6d017280-cfbe-55e9-8557-a925e7de625c';--> statement-breakpoint
-- Whether this transaction removes the demonstration, and the cohort or the live session is of it: then and there alone a log and a
-- journal give rows up.
CREATE FUNCTION is_removed_demonstration(of_cohort uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('triade.removes_demonstration', true), '') = pg_current_xact_id()::text
    AND EXISTS (SELECT FROM cohort WHERE id = of_cohort AND is_demo)
$$;--> statement-breakpoint
CREATE FUNCTION is_in_removed_demonstration(session uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('triade.removes_demonstration', true), '') = pg_current_xact_id()::text
    AND EXISTS (SELECT FROM live_session live JOIN cohort ON cohort.id = live.cohort_id WHERE live.id = session AND is_demo)
$$;--> statement-breakpoint
DROP TRIGGER live_session_event_append_only ON live_session_event;--> statement-breakpoint
CREATE TRIGGER live_session_event_append_only
  BEFORE UPDATE OR DELETE ON live_session_event
  FOR EACH ROW WHEN (NOT is_in_removed_demonstration(OLD.live_session_id)) EXECUTE FUNCTION refuse_log_change();--> statement-breakpoint
DROP TRIGGER cohort_act_append_only ON cohort_act;--> statement-breakpoint
CREATE TRIGGER cohort_act_append_only
  BEFORE UPDATE OR DELETE ON cohort_act
  FOR EACH ROW WHEN (NOT is_removed_demonstration(OLD.cohort_id)) EXECUTE FUNCTION refuse_cohort_act_change();--> statement-breakpoint
-- Deletes the rows that refer to some rows of a table, and what refers to these, in whichever tables there are. Rows that a cascade
-- deletes are left to it. A live session goes with its cohort and for no other reason: one elsewhere that uses a situation of this
-- cohort stops the removal.
CREATE FUNCTION remove_referring(parent regclass, doomed text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  link record;
  condition text;
BEGIN
  FOR link IN
    SELECT conrelid::regclass AS child, confdeltype AS on_delete,
      (SELECT string_agg(quote_ident(attname), ', ' ORDER BY place) FROM unnest(conkey) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute ON attrelid = conrelid AND attnum = k.number) AS own,
      (SELECT string_agg(quote_ident(attname), ', ' ORDER BY place) FROM unnest(confkey) WITH ORDINALITY AS k(number, place)
        JOIN pg_attribute ON attrelid = confrelid AND attnum = k.number) AS theirs
    FROM pg_constraint
    WHERE contype = 'f' AND confrelid = parent AND conrelid <> parent AND confdeltype <> 'n'
      AND (conrelid <> 'live_session'::regclass OR parent = 'cohort'::regclass)
    ORDER BY conrelid::regclass::text
  LOOP
    condition := format('(%s) IN (SELECT %s FROM %s WHERE %s)', link.own, link.theirs, parent, doomed);
    PERFORM remove_referring(link.child, condition);
    IF link.on_delete <> 'c' THEN
      EXECUTE format('DELETE FROM %s WHERE %s', link.child, condition);
    END IF;
  END LOOP;
END
$$;--> statement-breakpoint
-- Removes the demonstration: its cohorts with all that refers to them, and its personas. What a persona did elsewhere keeps its row
-- there, and then the persona's account, which nobody can enter.
CREATE FUNCTION remove_demonstration(OUT interviews integer, OUT personas integer, OUT kept integer) LANGUAGE plpgsql AS $$
DECLARE
  persona record;
BEGIN
  PERFORM set_config('triade.removes_demonstration', pg_current_xact_id()::text, true);
  UPDATE cohort SET is_demo = true WHERE NOT is_demo
    AND EXISTS (SELECT FROM "user" WHERE id = created_by AND demo)
    AND NOT EXISTS (
      SELECT FROM "user" JOIN (
        SELECT user_id FROM membership WHERE cohort_id = cohort.id
        UNION ALL SELECT user_id FROM ended_membership WHERE cohort_id = cohort.id
      ) AS person ON person.user_id = "user".id WHERE NOT demo
    );
  SELECT count(*) INTO interviews FROM live_session WHERE cohort_id IN (SELECT id FROM cohort WHERE is_demo);
  PERFORM remove_referring('cohort', 'is_demo');
  DELETE FROM cohort_act WHERE cohort_id IN (SELECT id FROM cohort WHERE is_demo);
  DELETE FROM cohort WHERE is_demo;
  personas := 0;
  kept := 0;
  FOR persona IN SELECT id FROM "user" WHERE demo ORDER BY administrator, id LOOP
    BEGIN
      DELETE FROM scenario_knowledge WHERE user_id = persona.id;
      DELETE FROM "user" WHERE id = persona.id;
      personas := personas + 1;
    EXCEPTION WHEN foreign_key_violation OR restrict_violation OR SQLSTATE 'TR001' THEN
      DELETE FROM session WHERE user_id = persona.id;
      kept := kept + 1;
    END;
  END LOOP;
  PERFORM set_config('triade.removes_demonstration', '', true);
END
$$;
