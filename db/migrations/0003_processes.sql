CREATE TABLE "app_presence" (
	"channel" text NOT NULL,
	"process_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"user_info" jsonb NOT NULL,
	CONSTRAINT "app_presence_channel_process_id_user_id_pk" PRIMARY KEY("channel","process_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app_process" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "app_presence" ADD CONSTRAINT "app_presence_process_id_app_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."app_process"("id") ON DELETE cascade ON UPDATE no action;