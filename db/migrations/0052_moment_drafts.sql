CREATE TABLE "stimulus_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"rewrites" uuid,
	"content" jsonb NOT NULL,
	"aside" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "stimulus_draft_rewrites_unique" UNIQUE("rewrites")
);
--> statement-breakpoint
ALTER TABLE "stimulus_draft" ADD CONSTRAINT "stimulus_draft_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stimulus_draft" ADD CONSTRAINT "stimulus_draft_rewrites_stimulus_id_fk" FOREIGN KEY ("rewrites") REFERENCES "public"."stimulus"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stimulus_draft" ADD CONSTRAINT "stimulus_draft_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stimulus_draft_cohort_id" ON "stimulus_draft" USING btree ("cohort_id");