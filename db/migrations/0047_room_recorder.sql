CREATE TABLE "recorder_code" (
	"live_session_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"digits_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recorder_code_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "room_recorder" (
	"live_session_id" uuid PRIMARY KEY NOT NULL,
	"device_id" uuid NOT NULL,
	"form" text NOT NULL,
	"person_id" text,
	"right_hash" text,
	"report" jsonb,
	"missing_ms" integer DEFAULT 0 NOT NULL,
	"heard_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"chosen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "room_recorder_right_hash_unique" UNIQUE("right_hash")
);
--> statement-breakpoint
ALTER TABLE "recorder_code" ADD CONSTRAINT "recorder_code_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_recorder" ADD CONSTRAINT "room_recorder_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_recorder" ADD CONSTRAINT "room_recorder_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "room_recorder_person_id" ON "room_recorder" USING btree ("person_id");