CREATE TABLE "naming_words" (
	"event_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marks_part" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"first_month" text NOT NULL,
	"last_month" text NOT NULL,
	"interviews" integer NOT NULL,
	"fixed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marks_part_cohort_id_last_month" UNIQUE("cohort_id","last_month")
);
--> statement-breakpoint
CREATE TABLE "marks_part_interview" (
	"live_session_id" uuid PRIMARY KEY NOT NULL,
	"part_id" uuid NOT NULL,
	"seq" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "naming_words" ADD CONSTRAINT "naming_words_event_id_live_session_text_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."live_session_text"("event_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks_part" ADD CONSTRAINT "marks_part_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks_part_interview" ADD CONSTRAINT "marks_part_interview_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks_part_interview" ADD CONSTRAINT "marks_part_interview_part_id_marks_part_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."marks_part"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "marks_part_interview_part_id" ON "marks_part_interview" USING btree ("part_id");