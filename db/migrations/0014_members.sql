CREATE TABLE "invitation" (
	"link_id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"address" text NOT NULL,
	"name" text,
	"sent_at" timestamp with time zone NOT NULL,
	"accepted_by" text
);
--> statement-breakpoint
ALTER TABLE "cohort_act" ADD COLUMN "about_id" text;--> statement-breakpoint
ALTER TABLE "cohort_act" ADD COLUMN "count" integer;--> statement-breakpoint
ALTER TABLE "cohort_act" ADD COLUMN "invitation_id" uuid;--> statement-breakpoint
ALTER TABLE "ended_membership" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "ended_membership" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "ended_membership" ADD COLUMN "joined_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_link_id_join_link_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."join_link"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_user_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_cohort_id" ON "invitation" USING btree ("cohort_id");--> statement-breakpoint
ALTER TABLE "cohort_act" ADD CONSTRAINT "cohort_act_about_id_user_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_act" ADD CONSTRAINT "cohort_act_invitation_id_invitation_link_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("link_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ended_membership" ADD CONSTRAINT "ended_membership_ended_by_user_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- The lock of the cohort's row makes two acts at once take turns, so that the second counts what the first has left.
CREATE FUNCTION keep_coordinator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM cohort WHERE id = OLD.cohort_id FOR NO KEY UPDATE;
  IF FOUND AND NOT EXISTS (SELECT FROM membership WHERE cohort_id = OLD.cohort_id AND role = 'coordinator') THEN
    RAISE EXCEPTION 'the last coordinator of a cohort stays' USING ERRCODE = 'TR002';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER membership_last_coordinator
  AFTER UPDATE OF role ON membership
  FOR EACH ROW WHEN (OLD.role = 'coordinator' AND NEW.role <> 'coordinator') EXECUTE FUNCTION keep_coordinator();--> statement-breakpoint
CREATE TRIGGER membership_coordinator_deleted
  AFTER DELETE ON membership
  FOR EACH ROW WHEN (OLD.role = 'coordinator') EXECUTE FUNCTION keep_coordinator();
