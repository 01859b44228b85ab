CREATE TABLE "installation" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"cohort_creation" text NOT NULL,
	CONSTRAINT "installation_only" CHECK ("installation"."only")
);
--> statement-breakpoint
CREATE TABLE "installation_act" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" text NOT NULL,
	"act" text NOT NULL,
	"about_id" text,
	"cohort_creation" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "administrator" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "may_create_cohorts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "installation_act" ADD CONSTRAINT "installation_act_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "installation_act" ADD CONSTRAINT "installation_act_about_id_user_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "installation_act_at" ON "installation_act" USING btree ("at");--> statement-breakpoint
CREATE INDEX "user_administrator" ON "user" USING btree ("id") WHERE administrator;--> statement-breakpoint
UPDATE "user" SET "administrator" = true WHERE "id" = (
  SELECT "id" FROM "user" ORDER BY "demo", "id" <> 'demo-sandrine', "created_at", "id" LIMIT 1
);--> statement-breakpoint
-- Everybody may enter the demonstration as a persona: personas hold the mark only while nobody has an account.
CREATE FUNCTION keep_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND EXISTS (SELECT FROM "user" WHERE administrator AND NOT demo)
    AND NOT EXISTS (SELECT FROM "user" WHERE administrator AND demo) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(874235);
  IF EXISTS (SELECT FROM "user" WHERE NOT demo) THEN
    IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT FROM "user" WHERE administrator AND NOT demo) THEN
      UPDATE "user" SET administrator = true
      WHERE id = (SELECT id FROM "user" WHERE NOT demo ORDER BY created_at, id LIMIT 1);
    END IF;
    UPDATE "user" SET administrator = false WHERE administrator AND demo;
  END IF;
  IF TG_OP <> 'INSERT' AND NOT EXISTS (SELECT FROM "user" WHERE administrator) THEN
    RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'TR001';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
-- At the commit: a restored backup brings its accounts in any order.
CREATE CONSTRAINT TRIGGER user_first_administrator
  AFTER INSERT ON "user" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_administrator();--> statement-breakpoint
CREATE TRIGGER user_last_administrator
  AFTER UPDATE OF administrator ON "user"
  FOR EACH ROW WHEN (OLD.administrator IS DISTINCT FROM NEW.administrator) EXECUTE FUNCTION keep_administrator();--> statement-breakpoint
CREATE TRIGGER user_administrator_deleted
  AFTER DELETE ON "user"
  FOR EACH ROW WHEN (OLD.administrator) EXECUTE FUNCTION keep_administrator();--> statement-breakpoint
CREATE FUNCTION refuse_installation_act_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal of the installation is append only' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER installation_act_append_only
  BEFORE UPDATE OR DELETE ON installation_act
  FOR EACH ROW EXECUTE FUNCTION refuse_installation_act_change();
