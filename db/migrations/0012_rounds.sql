CREATE TABLE "round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"title" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"setup" jsonb NOT NULL,
	"sessions" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"published_by" text,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "round_act" (
	"round_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"actor_id" text NOT NULL,
	"act" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"undid" integer,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "round_act_round_id_version_pk" PRIMARY KEY("round_id","version")
);
--> statement-breakpoint
ALTER TABLE "live_session" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "live_session" ADD COLUMN "slot" text;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_published_by_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_act" ADD CONSTRAINT "round_act_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_act" ADD CONSTRAINT "round_act_actor_id_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_cohort_id" ON "round" USING btree ("cohort_id","created_at");--> statement-breakpoint
ALTER TABLE "live_session" ADD CONSTRAINT "live_session_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_session_round_id" ON "live_session" USING btree ("round_id");