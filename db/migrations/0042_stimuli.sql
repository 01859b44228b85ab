CREATE TABLE "stimulus_answer" (
	"question_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"answer_id" uuid,
	"words" text,
	"answered_at" timestamp (3) with time zone,
	"stayed" integer,
	"left" integer,
	"sealed_at" timestamp (3) with time zone,
	"draw" uuid DEFAULT gen_random_uuid() NOT NULL,
	CONSTRAINT "stimulus_answer_question_id_user_id_pk" PRIMARY KEY("question_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "stimulus_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"stimulus_key" text NOT NULL,
	"mode" text NOT NULL,
	"code" text,
	"set_by" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"answering_since" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"came_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "stimulus_answer" ADD CONSTRAINT "stimulus_answer_question_id_stimulus_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."stimulus_question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stimulus_answer" ADD CONSTRAINT "stimulus_answer_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stimulus_question" ADD CONSTRAINT "stimulus_question_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stimulus_question" ADD CONSTRAINT "stimulus_question_set_by_user_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stimulus_answer_user_id" ON "stimulus_answer" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "stimulus_question_cohort_id" ON "stimulus_question" USING btree ("cohort_id","opened_at");--> statement-breakpoint
CREATE INDEX "stimulus_question_code" ON "stimulus_question" USING btree ("code");--> statement-breakpoint
CREATE INDEX "stimulus_question_opened_at" ON "stimulus_question" USING btree ("opened_at");