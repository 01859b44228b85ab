CREATE TABLE "recording_chunk" (
	"track_id" uuid NOT NULL,
	"segment" integer NOT NULL,
	"number" integer NOT NULL,
	"file_id" uuid,
	"digest" text NOT NULL,
	"bytes" integer NOT NULL,
	"from_ms" integer NOT NULL,
	"to_ms" integer NOT NULL,
	"media_ms" integer NOT NULL,
	"cause" text,
	"arrived_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "recording_chunk_track_id_segment_number_pk" PRIMARY KEY("track_id","segment","number")
);
--> statement-breakpoint
CREATE TABLE "recording_segment" (
	"track_id" uuid NOT NULL,
	"segment" integer NOT NULL,
	"count" integer,
	"file_id" uuid,
	"file_bytes" bigint,
	CONSTRAINT "recording_segment_track_id_segment_pk" PRIMARY KEY("track_id","segment")
);
--> statement-breakpoint
CREATE TABLE "recording_track" (
	"id" uuid PRIMARY KEY NOT NULL,
	"live_session_id" uuid NOT NULL,
	"person_id" text,
	"kind" text NOT NULL,
	"mime_type" text NOT NULL,
	"key_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"right_hash" text NOT NULL,
	"days" integer NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp (3) with time zone,
	"destruction_id" uuid,
	"destroyed_for" text,
	"destroyed_by" text,
	"chunks" integer,
	"bytes" bigint,
	"device_told_at" timestamp (3) with time zone,
	CONSTRAINT "recording_track_key_id_unique" UNIQUE("key_id")
);
--> statement-breakpoint
ALTER TABLE "recording_chunk" ADD CONSTRAINT "recording_chunk_track_id_recording_track_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."recording_track"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_segment" ADD CONSTRAINT "recording_segment_track_id_recording_track_id_fk" FOREIGN KEY ("track_id") REFERENCES "public"."recording_track"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_track" ADD CONSTRAINT "recording_track_live_session_id_live_session_id_fk" FOREIGN KEY ("live_session_id") REFERENCES "public"."live_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_track" ADD CONSTRAINT "recording_track_person_id_user_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recording_track" ADD CONSTRAINT "recording_track_destroyed_by_user_id_fk" FOREIGN KEY ("destroyed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recording_track_live_session_id" ON "recording_track" USING btree ("live_session_id");--> statement-breakpoint
CREATE INDEX "recording_track_person_id" ON "recording_track" USING btree ("person_id");