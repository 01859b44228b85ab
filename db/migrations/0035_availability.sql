CREATE TABLE "availability_never" (
	"cohort_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"weekday" integer NOT NULL,
	"time" text NOT NULL,
	"until" date NOT NULL,
	CONSTRAINT "availability_never_cohort_id_user_id_weekday_time_pk" PRIMARY KEY("cohort_id","user_id","weekday","time")
);
--> statement-breakpoint
CREATE TABLE "availability_person" (
	"request_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"part" text NOT NULL,
	"reminded_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "availability_person_request_id_user_id_pk" PRIMARY KEY("request_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "availability_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"title" text NOT NULL,
	"slots" jsonb NOT NULL,
	"minutes" integer NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	"last_slot_at" timestamp (3) with time zone NOT NULL,
	"round_id" uuid,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "availability_slot" (
	"request_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"slot_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"is_away" boolean NOT NULL,
	"said_by" text,
	CONSTRAINT "availability_slot_request_id_user_id_slot_id_pk" PRIMARY KEY("request_id","user_id","slot_id")
);
--> statement-breakpoint
ALTER TABLE "availability_never" ADD CONSTRAINT "availability_never_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_never" ADD CONSTRAINT "availability_never_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_person" ADD CONSTRAINT "availability_person_request_id_availability_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."availability_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_person" ADD CONSTRAINT "availability_person_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_request" ADD CONSTRAINT "availability_request_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_request" ADD CONSTRAINT "availability_request_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_request" ADD CONSTRAINT "availability_request_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_slot" ADD CONSTRAINT "availability_slot_request_id_availability_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."availability_request"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_slot" ADD CONSTRAINT "availability_slot_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_slot" ADD CONSTRAINT "availability_slot_said_by_user_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "availability_never_user_id" ON "availability_never" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "availability_person_user_id" ON "availability_person" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "availability_request_cohort_id" ON "availability_request" USING btree ("cohort_id","created_at");--> statement-breakpoint
CREATE INDEX "availability_slot_user_id" ON "availability_slot" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "availability_slot_starts_at" ON "availability_slot" USING btree ("starts_at");