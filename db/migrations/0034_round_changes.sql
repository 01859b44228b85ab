CREATE TABLE "round_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"change" jsonb,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	"refusal" text,
	"cancelled_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"letters" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "round_change" ADD CONSTRAINT "round_change_round_id_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_change" ADD CONSTRAINT "round_change_asked_by_user_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_change_round_id" ON "round_change" USING btree ("round_id","asked_at");