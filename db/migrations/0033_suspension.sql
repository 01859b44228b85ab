CREATE TABLE "suspension" (
	"person_id" text PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"effective_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_asked_by_user_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suspension_asked_by" ON "suspension" USING btree ("asked_by");--> statement-breakpoint
-- A suspended administrator does not count as the one who stays.
CREATE OR REPLACE FUNCTION keep_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM "user" WHERE administrator AND NOT demo)
    AND NOT EXISTS (SELECT FROM "user" WHERE administrator AND (demo OR id IN (SELECT person_id FROM erased_person))) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(874235);
  IF EXISTS (SELECT FROM "user" WHERE NOT demo) THEN
    IF TG_OP = 'INSERT' AND NOT EXISTS (
      SELECT FROM "user" WHERE administrator AND NOT demo AND id NOT IN (SELECT person_id FROM erased_person)
    ) THEN
      UPDATE "user" SET administrator = true
      WHERE id = (
        SELECT id FROM "user" WHERE NOT demo AND id NOT IN (SELECT person_id FROM erased_person) ORDER BY created_at, id LIMIT 1
      );
    END IF;
    UPDATE "user" SET administrator = false WHERE administrator AND demo;
    UPDATE "user" SET administrator = false WHERE administrator AND id IN (SELECT person_id FROM erased_person)
      AND EXISTS (
        SELECT FROM "user" WHERE administrator AND NOT demo AND id NOT IN (SELECT person_id FROM erased_person)
      );
  END IF;
  IF TG_OP <> 'INSERT' AND NOT EXISTS (
    SELECT FROM "user" WHERE administrator AND id NOT IN (SELECT person_id FROM suspension)
  ) THEN
    RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'TR001';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
-- Neither does a suspended coordinator.
CREATE OR REPLACE FUNCTION keep_coordinator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM cohort WHERE id = OLD.cohort_id FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (
    SELECT FROM membership WHERE cohort_id = OLD.cohort_id AND role = 'coordinator'
      AND user_id NOT IN (SELECT person_id FROM suspension)
  ) THEN
    RAISE EXCEPTION 'the last coordinator of a cohort stays' USING ERRCODE = 'TR002';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
-- The same locks as above: a suspension and an act that ends the other administrator or coordinator take turns.
CREATE FUNCTION keep_from_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(874235);
  IF EXISTS (SELECT FROM "user" WHERE id = NEW.person_id AND administrator) AND NOT EXISTS (
    SELECT FROM "user" WHERE administrator AND id NOT IN (SELECT person_id FROM suspension)
  ) THEN
    RAISE EXCEPTION 'the last administrator is never suspended' USING ERRCODE = 'TR001';
  END IF;
  PERFORM FROM cohort WHERE id IN (SELECT cohort_id FROM membership WHERE user_id = NEW.person_id AND role = 'coordinator')
    ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM membership own WHERE own.user_id = NEW.person_id AND own.role = 'coordinator' AND NOT EXISTS (
      SELECT FROM membership other WHERE other.cohort_id = own.cohort_id AND other.role = 'coordinator'
        AND other.user_id NOT IN (SELECT person_id FROM suspension)
    )
  ) THEN
    RAISE EXCEPTION 'the only coordinator of a cohort is never suspended' USING ERRCODE = 'TR002';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER suspension_kept_from
  AFTER INSERT ON suspension
  FOR EACH ROW EXECUTE FUNCTION keep_from_suspension();--> statement-breakpoint
-- Runs after the check of the foreign key, which waits for a suspension that commits at the same moment.
CREATE FUNCTION refuse_suspended_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM suspension WHERE person_id = NEW.user_id AND effective_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the account is suspended' USING ERRCODE = 'TR003';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER session_not_suspended
  AFTER INSERT ON session
  FOR EACH ROW EXECUTE FUNCTION refuse_suspended_sign_in();
