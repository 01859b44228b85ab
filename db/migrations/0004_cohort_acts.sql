CREATE TABLE "cohort_act" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"actor_id" text NOT NULL,
	"act" text NOT NULL,
	"role" text,
	"invited_by" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "join_link" ADD COLUMN "max_uses" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "join_link" ADD COLUMN "uses" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "join_link_id" uuid;--> statement-breakpoint
ALTER TABLE "cohort_act" ADD CONSTRAINT "cohort_act_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_act" ADD CONSTRAINT "cohort_act_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_act" ADD CONSTRAINT "cohort_act_invited_by_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_act_cohort_id" ON "cohort_act" USING btree ("cohort_id","at");--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_join_link_id_join_link_id_fk" FOREIGN KEY ("join_link_id") REFERENCES "public"."join_link"("id") ON DELETE set null ON UPDATE no action;
--> statement-breakpoint
UPDATE "join_link" SET "max_uses" = CASE "role" WHEN 'coordinator' THEN 1 WHEN 'supervisor' THEN 20 ELSE 60 END;--> statement-breakpoint
CREATE FUNCTION refuse_cohort_act_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal of a cohort is append only' USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER cohort_act_append_only
  BEFORE UPDATE OR DELETE ON cohort_act
  FOR EACH ROW EXECUTE FUNCTION refuse_cohort_act_change();
