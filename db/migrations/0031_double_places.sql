CREATE TABLE "double_place" (
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"user_id" text,
	"reason" text,
	"kept_by" text NOT NULL,
	"kept_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "double_place_once" UNIQUE NULLS NOT DISTINCT("one_id","other_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "live_session" ADD COLUMN "planned_minutes" integer;--> statement-breakpoint
-- As its log says: what was planned first, or last changed.
UPDATE "live_session" live SET "planned_minutes" = coalesce((
  SELECT (plan ->> 'briefing')::int + (plan ->> 'steppingOut')::int + (plan ->> 'selfAssessment')::int + (plan ->> 'debrief')::int
    + (SELECT sum((phase ->> 'minutes')::int)::int FROM jsonb_array_elements(plan -> 'phases') phase)
  FROM (
    SELECT fact.payload -> 'plan' AS plan FROM "live_session_event" fact
    WHERE fact.live_session_id = live.id AND fact.type IN ('scheduled', 'planChanged')
    ORDER BY fact.seq DESC LIMIT 1
  ) planned
), 45);--> statement-breakpoint
ALTER TABLE "live_session" ALTER COLUMN "planned_minutes" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "double_place" ADD CONSTRAINT "double_place_one_id_live_session_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."live_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_place" ADD CONSTRAINT "double_place_other_id_live_session_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."live_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_place" ADD CONSTRAINT "double_place_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_place" ADD CONSTRAINT "double_place_kept_by_user_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "double_place_other_id" ON "double_place" USING btree ("other_id");